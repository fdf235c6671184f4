package io.redress.outbox.jdbc;

import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables as Flyway would make them. */
final class Tables {

    private Tables() {}

    static void create(DataSource database) {
        new ResourceDatabasePopulator(new ClassPathResource("db/outbox/V0_1__messaging.sql")).execute(database);
    }
}
