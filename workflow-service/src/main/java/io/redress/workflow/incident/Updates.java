package io.redress.workflow.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Updates for all complaints of an incident, and who has heard them. Writes join the caller's transaction. */
@Repository
class Updates {

    /** What became of one update for one complaint. */
    enum Result {
        /** To be told. */
        WAITING,
        TOLD,
        /** The complaint had its answer before it could be told. */
        TOO_LATE
    }

    private final JdbcTemplate jdbc;

    Updates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has to hear what. */
    record Waiting(String incident, int no, String reference) {}

    /** How far an update has come. */
    record Progress(int no, String writtenBy, Instant writtenAt, int told, int waiting, int tooLate) {}

    Optional<Integer> withKey(String incident, String requestKey) {
        return jdbc
                .queryForList(
                        "select no from incident_update where incident_id = ? and request_key = ?",
                        Integer.class,
                        incident,
                        requestKey)
                .stream()
                .findFirst();
    }

    /** The number of the last one, 0 before the first. */
    int last(String incident) {
        Integer last = jdbc.queryForObject(
                "select coalesce(max(no), 0) from incident_update where incident_id = ?", Integer.class, incident);
        return last == null ? 0 : last;
    }

    void write(String incident, int no, String requestKey, String actor, Instant at) {
        jdbc.update(
                "insert into incident_update (incident_id, no, request_key, written_by, written_at)"
                        + " values (?, ?, ?, ?, ?)",
                incident,
                no,
                requestKey,
                actor,
                Incidents.column(at));
    }

    /** Everybody who is bound, has no answer and is not on the list yet has to hear it. */
    int queue(String incident, int no) {
        return jdbc.update(
                "insert into incident_told (incident_id, no, reference, result)"
                        + " select incident_id, cast(? as integer), reference, 'WAITING' from incident_case"
                        + " join case_file using (reference) where incident_id = ? and " + BoundCases.OPEN
                        + " on conflict do nothing",
                no,
                incident);
    }

    /** In the order in which they were written. */
    List<Waiting> waiting(int most) {
        return jdbc.query(
                "select incident_id, no, reference from incident_told where result = 'WAITING'"
                        + " order by incident_id, no, reference limit ?",
                (row, index) -> new Waiting(row.getString("incident_id"), row.getInt("no"), row.getString("reference")),
                most);
    }

    /** Whether it still has to be told; nobody else can tell it until this transaction ends. */
    boolean isWaiting(Waiting one) {
        return !jdbc.queryForList(
                        "select result from incident_told where incident_id = ? and no = ? and reference = ?"
                                + " and result = 'WAITING' for update",
                        String.class,
                        one.incident(),
                        one.no(),
                        one.reference())
                .isEmpty();
    }

    void done(Waiting one, Result result, Instant at) {
        jdbc.update(
                "update incident_told set result = ?, told_at = ? where incident_id = ? and no = ? and reference = ?",
                result.name(),
                Incidents.column(at),
                one.incident(),
                one.no(),
                one.reference());
    }

    String writtenBy(String incident, int no) {
        return jdbc.queryForObject(
                "select written_by from incident_update where incident_id = ? and no = ?", String.class, incident, no);
    }

    /** Newest first. */
    List<Progress> of(String incident) {
        return jdbc.query(
                "select u.no, u.written_by, u.written_at, count(case when result = 'TOLD' then 1 end) as told,"
                        + " count(case when result = 'WAITING' then 1 end) as waiting,"
                        + " count(case when result = 'TOO_LATE' then 1 end) as too_late from incident_update u"
                        + " left join incident_told t on t.incident_id = u.incident_id and t.no = u.no"
                        + " where u.incident_id = ? group by u.no, u.written_by, u.written_at order by u.no desc",
                (row, index) -> new Progress(
                        row.getInt("no"),
                        row.getString("written_by"),
                        Incidents.instant(row, "written_at"),
                        row.getInt("told"),
                        row.getInt("waiting"),
                        row.getInt("too_late")),
                incident);
    }
}
