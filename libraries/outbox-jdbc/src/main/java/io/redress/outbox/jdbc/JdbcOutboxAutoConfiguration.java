package io.redress.outbox.jdbc;

import io.redress.messaging.Leases;
import io.redress.messaging.MessagingAutoConfiguration;
import io.redress.messaging.Nudge;
import io.redress.messaging.OutboxStore;
import io.redress.messaging.ParkedReferences;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Outbox, inbox and what the listeners keep, in the service's own database. */
@AutoConfiguration(
        after = JdbcTemplateAutoConfiguration.class,
        before = MessagingAutoConfiguration.class,
        afterName = "io.redress.clock.ClockAutoConfiguration")
@ConditionalOnBean(JdbcTemplate.class)
@EnableConfigurationProperties(JdbcOutboxProperties.class)
public class JdbcOutboxAutoConfiguration {

    @Bean
    Leases jdbcLeases(JdbcTemplate jdbc) {
        return new JdbcLeases(jdbc);
    }

    @Bean
    ParkedReferences jdbcParkedReferences(JdbcTemplate jdbc) {
        return new JdbcParkedReferences(jdbc);
    }

    @Bean
    OutboxStore jdbcOutboxStore(JdbcTemplate jdbc, Clock clock, JdbcOutboxProperties properties) {
        return new JdbcOutboxStore(jdbc, clock, properties.keep());
    }

    @Bean
    JdbcOutbox jdbcOutbox(JdbcTemplate jdbc, ObjectProvider<Nudge> relay) {
        return new JdbcOutbox(jdbc, relay);
    }

    @Bean
    JdbcInbox jdbcInbox(JdbcTemplate jdbc, Clock clock) {
        return new JdbcInbox(jdbc, clock);
    }
}
