package io.redress.workflow.incident;

import io.redress.doors.Refused;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.incident.Incident.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps incidents. Writes join the caller's transaction. */
@Repository
class Incidents {

    private static final int MOST_LISTED = 200;

    private final JdbcTemplate jdbc;

    Incidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void open(String id, String category, String actor, Instant at) {
        jdbc.update(
                "insert into incident (id, status, category, opened_by, opened_at) values (?, ?, ?, ?, ?)",
                id,
                Status.OPEN.name(),
                category,
                actor,
                column(at));
    }

    Optional<Incident> find(String id) {
        return jdbc.query("select * from incident where id = ?", Incidents::read, id).stream()
                .findFirst();
    }

    /** @throws Refused 404 when there is no such incident */
    Incident get(String id) {
        return find(id).orElseThrow(() ->
                new Refused(HttpStatus.NOT_FOUND, "unknown-incident", null, "There is no incident with this id."));
    }

    /**
     * Waits until nobody else changes this incident, and reads it.
     *
     * @throws Refused 404 when there is none, 409 when it is closed
     */
    Incident lock(String id) {
        jdbc.query("select id from incident where id = ? for update", row -> {}, id);
        Incident incident = get(id);
        if (incident.status() == Status.CLOSED) {
            throw new Refused(
                    HttpStatus.CONFLICT, "incident-closed", null, "This incident is closed. Open a new one instead.");
        }
        return incident;
    }

    /** Newest first: those that are worked with before those that are closed. */
    List<Incident> all() {
        return jdbc.query(
                "select * from incident order by case when status = 'CLOSED' then 1 else 0 end, opened_at desc"
                        + " limit " + MOST_LISTED,
                Incidents::read);
    }

    /** Newest first. */
    List<Incident> withStatus(Status status, int most) {
        return jdbc.query(
                "select * from incident where status = ? order by opened_at desc limit ?",
                Incidents::read,
                status.name(),
                most);
    }

    int count(Status status) {
        Integer count =
                jdbc.queryForObject("select count(*) from incident where status = ?", Integer.class, status.name());
        return count == null ? 0 : count;
    }

    /** The incidents that a complaint is bound to, newest binding first. */
    List<Incident> of(String reference) {
        return jdbc.query(
                "select incident.* from incident join incident_case on incident_id = id where reference = ?"
                        + " order by bound_at desc, id",
                Incidents::read,
                reference);
    }

    void resolved(String id, Outcome outcome, String actor, Instant at) {
        jdbc.update(
                "update incident set status = ?, proposed_outcome = ?, resolved_by = ?, resolved_at = ? where id = ?",
                Status.RESOLVED.name(),
                outcome.name(),
                actor,
                column(at),
                id);
    }

    void closed(String id, String actor, Instant at) {
        jdbc.update(
                "update incident set status = ?, closed_by = ?, closed_at = ? where id = ?",
                Status.CLOSED.name(),
                actor,
                column(at),
                id);
    }

    static OffsetDateTime column(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Incident read(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("proposed_outcome");
        return new Incident(
                row.getString("id"),
                Status.valueOf(row.getString("status")),
                row.getString("category"),
                row.getString("opened_by"),
                instant(row, "opened_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("resolved_by"),
                instant(row, "resolved_at"),
                instant(row, "closed_at"));
    }
}
