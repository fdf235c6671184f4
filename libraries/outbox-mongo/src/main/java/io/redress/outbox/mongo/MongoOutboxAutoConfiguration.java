package io.redress.outbox.mongo;

import io.redress.messaging.InfrastructureTrouble;
import io.redress.messaging.Leases;
import io.redress.messaging.MessagingAutoConfiguration;
import io.redress.messaging.Nudge;
import io.redress.messaging.OutboxStore;
import io.redress.messaging.ParkedReferences;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.data.mongo.MongoDataAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** The outbox in a service's aggregates, and what the listeners keep, in the service's own database. */
@AutoConfiguration(
        after = MongoDataAutoConfiguration.class,
        before = MessagingAutoConfiguration.class,
        afterName = "io.redress.clock.ClockAutoConfiguration")
@ConditionalOnBean(MongoOperations.class)
public class MongoOutboxAutoConfiguration {

    private static final String COLLECTION = "redress.outbox.collection";

    @Bean
    Leases mongoLeases(MongoOperations mongo) {
        return new MongoLeases(mongo);
    }

    @Bean
    ParkedReferences mongoParkedReferences(MongoOperations mongo) {
        return new MongoParkedReferences(mongo);
    }

    @Bean
    InfrastructureTrouble mongoTrouble() {
        return new MongoTrouble();
    }

    /** @param collection of the aggregate that writes events; a service that only reads has none */
    @Bean
    @ConditionalOnProperty(COLLECTION)
    OutboxStore mongoOutboxStore(MongoOperations mongo, @Value("${" + COLLECTION + "}") String collection) {
        return new MongoOutboxStore(mongo, collection);
    }

    @Bean
    @ConditionalOnProperty(COLLECTION)
    MongoOutbox mongoOutbox(Clock clock, ObjectProvider<Nudge> relay) {
        return new MongoOutbox(clock, relay);
    }
}
