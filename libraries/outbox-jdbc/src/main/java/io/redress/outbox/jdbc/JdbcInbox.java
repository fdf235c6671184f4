package io.redress.outbox.jdbc;

import io.redress.messaging.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inbound events, stored first and handled then: one that comes too early waits here, one that comes twice is known. */
public final class JdbcInbox {

    private static final int PROBLEM_LENGTH = 200;
    private static final String COLUMNS =
            "select event_id, type, source, occurred_at, reference, seq, topic, data, attempts from inbox ";

    private final JdbcTemplate jdbc;
    private final InsertOnce insertOnce;
    private final Clock clock;

    JdbcInbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.insertOnce = new InsertOnce(jdbc);
        this.clock = clock;
    }

    /** @return false when the event was here before */
    public boolean store(Event event, String data) {
        return insertOnce.insert(
                """
                insert into inbox (event_id, source, topic, reference, seq, type, occurred_at, data, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                event.id(),
                event.source(),
                event.topic(),
                event.reference(),
                event.sequence(),
                event.type(),
                Instants.column(event.time()),
                data,
                now());
    }

    /** References with events that wait, in the order in which their first waiting one arrived. */
    public List<String> waitingReferences(int limit) {
        return jdbc.queryForList("""
                select reference from inbox where handled_at is null
                group by reference order by min(arrival) fetch first ? rows only""", String.class, limit);
    }

    /**
     * What waits for a reference, in order of arrival (which is the order of each source). Inside a transaction the rows
     * stay locked until it ends, so that two instances do not handle them at once.
     */
    public List<InboxEntry> waiting(String reference) {
        return jdbc.query(
                COLUMNS + "where reference = ? and handled_at is null order by arrival for update",
                JdbcInbox::entry,
                reference);
    }

    /** Notes that an event has been handled; belongs into the transaction of its effect. */
    public void handled(String eventId) {
        jdbc.update("update inbox set handled_at = ?, problem = null where event_id = ?", now(), eventId);
    }

    /**
     * Notes a failure; belongs into a transaction of its own.
     *
     * @param problem a code or class name, never a message: messages may quote personal data
     */
    public void failed(String eventId, String problem) {
        String shortened = problem.substring(0, Math.min(problem.length(), PROBLEM_LENGTH));
        jdbc.update("update inbox set attempts = attempts + 1, problem = ? where event_id = ?", shortened, eventId);
    }

    /** How many events of a reference wait. */
    public long countWaiting(String reference) {
        Long count = jdbc.queryForObject(
                "select count(*) from inbox where reference = ? and handled_at is null", Long.class, reference);
        return count == null ? 0 : count;
    }

    private OffsetDateTime now() {
        return Instants.column(clock.instant());
    }

    private static InboxEntry entry(ResultSet row, int number) throws SQLException {
        Event event = new Event(
                row.getString("event_id"),
                row.getString("type"),
                row.getString("source"),
                Instants.read(row, "occurred_at"),
                row.getString("reference"),
                row.getLong("seq"),
                row.getString("topic"));
        return new InboxEntry(event, row.getString("data"), row.getInt("attempts"));
    }
}
