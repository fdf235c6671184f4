package io.redress.outbox.jdbc;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts a row unless its key is taken. In PostgreSQL a failed statement spoils the whole transaction, so the database
 * is told beforehand; others (H2 in process tests) do not know that clause, and do not mind the failure.
 */
final class InsertOnce {

    private final JdbcTemplate jdbc;
    private volatile Boolean postgres;

    InsertOnce(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(String sql, Object... values) {
        if (isPostgres()) {
            return jdbc.update(sql + " on conflict do nothing", values) == 1;
        }
        try {
            return jdbc.update(sql, values) == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private boolean isPostgres() {
        if (postgres == null) {
            ConnectionCallback<String> product =
                    connection -> connection.getMetaData().getDatabaseProductName();
            postgres = "PostgreSQL".equals(jdbc.execute(product));
        }
        return postgres;
    }
}
