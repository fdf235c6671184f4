package io.redress.outbox.jdbc;

import io.redress.messaging.NewEvent;
import io.redress.messaging.OutboxStore;
import io.redress.messaging.PendingEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The relay's view of {@code case_outbox}; it also clears up the inbox. */
final class JdbcOutboxStore implements OutboxStore {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration keep;

    JdbcOutboxStore(JdbcTemplate jdbc, Clock clock, Duration keep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public List<String> waiting(Collection<String> except, int limit) {
        List<Object> values = new ArrayList<>(except);
        values.add(limit);
        String without = except.isEmpty()
                ? ""
                : "and reference not in (" + String.join(", ", Collections.nCopies(except.size(), "?")) + ") ";
        return jdbc.queryForList(
                "select reference from case_outbox where sent_at is null " + without
                        + "group by reference order by min(occurred_at) fetch first ? rows only",
                String.class,
                values.toArray());
    }

    @Override
    public Optional<PendingEvent> head(String reference) {
        return jdbc.query("""
                        select event_id, type, reference, occurred_at, data, traceparent, seq from case_outbox
                        where reference = ? and sent_at is null order by seq fetch first 1 rows only""", JdbcOutboxStore::pending, reference).stream().findFirst();
    }

    @Override
    public void acknowledge(PendingEvent sent) {
        jdbc.update(
                "update case_outbox set sent_at = ? where event_id = ? and sent_at is null",
                Instants.column(clock.instant()),
                sent.event().id());
    }

    @Override
    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select min(occurred_at) from case_outbox where sent_at is null", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void purge() {
        OffsetDateTime end = Instants.column(clock.instant().minus(keep));
        jdbc.update("delete from case_outbox where sent_at < ?", end);
        jdbc.update("delete from inbox where handled_at < ?", end);
    }

    private static PendingEvent pending(ResultSet row, int number) throws SQLException {
        NewEvent event = new NewEvent(
                row.getString("event_id"),
                row.getString("type"),
                row.getString("reference"),
                Instants.read(row, "occurred_at"),
                row.getString("data"),
                row.getString("traceparent"));
        return new PendingEvent(event, row.getLong("seq"));
    }
}
