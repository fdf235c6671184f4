package io.redress.outbox.jdbc;

import io.redress.messaging.Leases;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leases as rows of {@code event_lease}. */
final class JdbcLeases implements Leases {

    private final JdbcTemplate jdbc;
    private final InsertOnce insertOnce;

    JdbcLeases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.insertOnce = new InsertOnce(jdbc);
    }

    @Override
    public Optional<Grant> current(String name) {
        return jdbc
                .query(
                        "select holder, beat from event_lease where name = ?",
                        (row, number) -> new Grant(row.getString("holder"), row.getLong("beat")),
                        name)
                .stream()
                .findFirst();
    }

    @Override
    public boolean replace(String name, Grant seen, Grant next) {
        if (seen == null) {
            return insertOnce.insert(
                    "insert into event_lease (name, holder, beat) values (?, ?, ?)", name, next.holder(), next.beat());
        }
        return jdbc.update(
                        "update event_lease set holder = ?, beat = ? where name = ? and holder = ? and beat = ?",
                        next.holder(),
                        next.beat(),
                        name,
                        seen.holder(),
                        seen.beat())
                == 1;
    }

    @Override
    public void release(String name, String holder) {
        jdbc.update("delete from event_lease where name = ? and holder = ?", name, holder);
    }
}
