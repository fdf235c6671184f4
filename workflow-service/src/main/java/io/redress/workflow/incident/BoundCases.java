package io.redress.workflow.incident;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which complaints belong to which incident. Writes join the caller's transaction. */
@Repository
class BoundCases {

    /** Without an answer: these can still be told something, and decided. */
    static final String OPEN = "status in ('SUBMITTED', 'RECORDED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')";

    private static final String MATCHING =
            " from case_file where " + OPEN + " and received_at >= ?" + " and (category = ? or category like ?)";

    private final JdbcTemplate jdbc;

    BoundCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the complaint has no answer yet; empty when there is no such complaint. */
    Optional<Boolean> isOpen(String reference) {
        return jdbc
                .queryForList(
                        "select case when " + OPEN + " then true else false end from case_file where reference = ?",
                        Boolean.class,
                        reference)
                .stream()
                .findFirst();
    }

    /** @return false when it was bound already */
    boolean bind(String incident, String reference, String actor, Instant at) {
        return jdbc.update(
                        "insert into incident_case (incident_id, reference, bound_by, bound_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        incident,
                        reference,
                        actor,
                        Incidents.column(at))
                > 0;
    }

    /** All that are bound, answered or not. */
    Set<String> references(String incident) {
        return new HashSet<>(
                jdbc.queryForList("select reference from incident_case where incident_id = ?", String.class, incident));
    }

    /** Binds all that match. @return how many were not bound before */
    int bindMatching(String incident, String category, Instant since, String actor, Instant at) {
        return jdbc.update(
                "insert into incident_case (incident_id, reference, bound_by, bound_at)"
                        + " select cast(? as varchar), reference, cast(? as varchar), cast(? as timestamp with time zone)"
                        + MATCHING + " on conflict do nothing",
                incident,
                actor,
                Incidents.column(at),
                Incidents.column(since),
                category,
                category + ".%");
    }

    /** The references of complaints without an answer, of this category or below it, received since then. */
    List<String> matching(String category, Instant since) {
        return jdbc.queryForList(
                "select reference" + MATCHING + " order by received_at, reference",
                String.class,
                Incidents.column(since),
                category,
                category + ".%");
    }

    /** A complaint that was bound by mistake. @return whether it was bound */
    boolean release(String incident, String reference) {
        jdbc.update(
                "delete from incident_told where incident_id = ? and reference = ? and result = 'WAITING'",
                incident,
                reference);
        return jdbc.update("delete from incident_case where incident_id = ? and reference = ?", incident, reference)
                > 0;
    }

    /** Proposes the incident's decision to all complaints without an answer that have no proposal yet. */
    int propose(String incident, Instant at) {
        return jdbc.update(
                "update incident_case set proposed_at = ? where incident_id = ? and proposed_at is null"
                        + " and reference in (select reference from case_file where " + OPEN + ")",
                Incidents.column(at),
                incident);
    }

    /** Whether the incident's decision is proposed to this complaint. */
    boolean isProposed(String incident, String reference) {
        return !jdbc.queryForList(
                        "select reference from incident_case where incident_id = ? and reference = ?"
                                + " and proposed_at is not null",
                        String.class,
                        incident,
                        reference)
                .isEmpty();
    }

    /** @param status of the case */
    record Bound(String reference, String status, String boundBy, Instant boundAt, Instant proposedAt) {}

    /** Newest binding first. */
    List<Bound> of(String incident, int most) {
        return jdbc.query(
                "select reference, status, bound_by, bound_at, proposed_at from incident_case"
                        + " join case_file using (reference) where incident_id = ?"
                        + " order by bound_at desc, reference limit ?",
                (row, index) -> new Bound(
                        row.getString("reference"),
                        row.getString("status"),
                        row.getString("bound_by"),
                        Incidents.instant(row, "bound_at"),
                        Incidents.instant(row, "proposed_at")),
                incident,
                most);
    }

    /** How many are bound, and how many of them have no answer yet. */
    record Count(int bound, int open) {}

    Count count(String incident) {
        return jdbc.queryForObject(
                "select count(*) as bound, count(case when " + OPEN + " then 1 end) as still_open from incident_case"
                        + " join case_file using (reference) where incident_id = ?",
                (row, index) -> new Count(row.getInt("bound"), row.getInt("still_open")),
                incident);
    }
}
