package io.redress.outbox.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.messaging.EventRoutes;
import io.redress.messaging.Events;
import io.redress.realparts.RealParts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** From a committed row over a real broker into an inbox. */
@SpringBootTest(
        properties = {
            "spring.application.name=case-service",
            "redress.messaging.writes=redress.rows",
            "redress.messaging.partitions=2",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/outbox/V0_1__messaging.sql"
        })
class JdbcOutboxTest {

    private static final String REFERENCE = "7K3M-92QX-4TBN";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        EventRoutes routes(JdbcInbox inbox) {
            return EventRoutes.of("redress.rows")
                    .on("noted", JsonNode.class, (event, data) -> inbox.store(event, data.toString()))
                    .build();
        }
    }

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        RealParts.Postgres postgres = RealParts.postgres("rows");
        registry.add("spring.kafka.bootstrap-servers", RealParts::kafka);
        registry.add("spring.datasource.url", postgres::jdbcUrl);
        registry.add("spring.datasource.username", postgres::user);
        registry.add("spring.datasource.password", postgres::password);
    }

    @Autowired
    private JdbcOutbox outbox;

    @Autowired
    private JdbcInbox inbox;

    @Autowired
    private Events events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatATransactionWroteArrivesInItsOrder() {
        transaction.executeWithoutResult(status -> {
            outbox.write(events.newEvent("noted", REFERENCE, Map.of("number", 1)));
            outbox.write(events.newEvent("noted", REFERENCE, Map.of("number", 2)));
        });
        transaction.executeWithoutResult(
                status -> outbox.write(events.newEvent("noted", REFERENCE, Map.of("number", 3))));

        await().atMost(Duration.ofSeconds(40)).until(() -> inbox.countWaiting(REFERENCE) == 3);
        List<InboxEntry> waiting = inbox.waiting(REFERENCE);
        assertThat(waiting)
                .extracting(InboxEntry::data)
                .containsExactly("{\"number\":1}", "{\"number\":2}", "{\"number\":3}");
        assertThat(waiting).extracting(entry -> entry.event().sequence()).containsExactly(1L, 2L, 3L);
        assertThat(waiting)
                .allSatisfy(entry -> assertThat(entry.event().source()).isEqualTo("/case-service"));
    }
}
