package io.redress.workflow.replicas;

import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Flyway takes a lock for each step, but decides before the first whether the database is empty. */
@Configuration(proxyBeanMethods = false)
class SchemaInTurn {

    @Bean
    FlywayMigrationStrategy migrateInTurn(InTurn inTurn) {
        return flyway -> inTurn.run(flyway::migrate);
    }
}
