package io.redress.workflow.casefile;

import io.redress.workflow.casefile.CaseFile.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Writes case files, always in the caller's transaction. A step locks the case first, so that steps of one case (a
 * completed task, a timer, an inbound event) follow each other.
 */
@Repository
public class CaseChanges {

    private final JdbcTemplate jdbc;
    private final CaseFiles files;
    private final CaseClock caseClock;
    private final Clock clock;

    CaseChanges(JdbcTemplate jdbc, CaseFiles files, CaseClock caseClock, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.caseClock = caseClock;
        this.clock = clock;
    }

    /** Waits until no other transaction changes this case, and reads it. */
    public CaseFile lock(String reference) {
        jdbc.query("select reference from case_file where reference = ? for update", row -> {}, reference);
        return files.get(reference);
    }

    /** Opens a case in its first cycle, unless there is one already: then nothing is changed and false returned. */
    public boolean open(String reference, String channel, String language, Instant receivedAt, Signals signals) {
        if (files.find(reference).isPresent()) {
            return false;
        }
        jdbc.update(
                "insert into case_file (reference, cycle, status, channel, language, received_at, category_hint,"
                        + " country, word_classes, exposed_secret, amount_class, product, age_class, urgency,"
                        + " last_told_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reference,
                Status.SUBMITTED.name(),
                channel,
                language,
                Columns.at(receivedAt),
                signals.categoryHint(),
                signals.country(),
                String.join(",", signals.wordClasses()),
                signals.exposedSecret(),
                signals.amountClass(),
                signals.product(),
                signals.ageClass(),
                signals.urgency(),
                Columns.at(receivedAt));
        beginCycle(reference, 1, null, receivedAt);
        return true;
    }

    /** Says which process works a cycle. */
    public void workedBy(String reference, int cycle, String processInstanceId) {
        jdbc.update(
                "update case_cycle set process_instance_id = ? where reference = ? and cycle = ?",
                processInstanceId,
                reference,
                cycle);
    }

    /** What triage made of the signals. */
    public void triaged(
            String reference, String category, Severity severity, String department, Lane lane, String rule) {
        jdbc.update(
                "update case_file set category = ?, severity = ?, department = ?, lane = ?, triage_rule = ?"
                        + " where reference = ?",
                category,
                severity.name(),
                department,
                lane.name(),
                rule,
                reference);
    }

    /** Where the customer lives, when the complaint did not say it or said it wrongly: ISO 3166-1. */
    public void countryKnown(String reference, String country) {
        jdbc.update("update case_file set country = ? where reference = ?", country, reference);
    }

    /** What the intake desk, or the emergency lane, recorded. */
    public void recorded(
            String reference, String category, Severity severity, String department, String pointsText, int points) {
        jdbc.update(
                "update case_file set category = ?, severity = ?, department = ?, points_text = ?, point_count = ?,"
                        + " recorded_at = ? where reference = ?",
                category,
                severity.name(),
                department,
                pointsText,
                points,
                Columns.at(clock.instant()),
                reference);
    }

    /** It will not be handled: why is a code and a text. */
    public void rejected(String reference, Disposition disposition, String reasonText) {
        jdbc.update(
                "update case_file set rejection_text = ?, disposition = ? where reference = ?",
                reasonText,
                disposition.name(),
                reference);
    }

    /** Somebody saw that the customer needs particular care, or does not any more. */
    public void vulnerable(String reference, boolean vulnerable) {
        jdbc.update("update case_file set vulnerable = ? where reference = ?", vulnerable, reference);
    }

    /** It is handled as another complaint. */
    public void merged(String reference, String duplicateOf) {
        jdbc.update("update case_file set duplicate_of = ? where reference = ?", duplicateOf, reference);
    }

    /** Another department has it now. */
    public void referred(String reference, String department) {
        jdbc.update("update case_file set department = ? where reference = ?", department, reference);
    }

    /**
     * Moves the case to another status.
     *
     * @throws IllegalTransition when it is in none of {@code from}
     */
    public void move(String reference, Status to, Status... from) {
        String allowed = Arrays.stream(from).map(status -> "'" + status + "'").collect(Collectors.joining(","));
        int moved = jdbc.update(
                "update case_file set status = ? where reference = ? and status in (" + allowed + ")",
                to.name(),
                reference);
        if (moved == 0) {
            throw new IllegalTransition(files.get(reference).status(), to);
        }
    }

    /** Keeps what a department decided. */
    public void decided(String reference, Decision decision) {
        jdbc.update(
                "insert into case_decision (reference, no, cycle, action, outcome, to_department, message_text,"
                        + " findings_text, remedy_text, remedy_amount, remedy_currency, decided_by, decided_at) values (?, "
                        + Columns.nextNo("case_decision")
                        + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reference,
                reference,
                decision.cycle(),
                decision.action(),
                decision.outcome() == null ? null : decision.outcome().name(),
                decision.toDepartment(),
                decision.messageText(),
                decision.findingsText(),
                decision.remedyText(),
                decision.remedyAmount(),
                decision.remedyCurrency(),
                decision.decidedBy(),
                Columns.at(decision.decidedAt()));
    }

    /**
     * The current cycle has its answer.
     *
     * @param reopenUntil until when the customer may disagree
     * @param worked the working time that the answer took, pauses left out
     * @param calendar the id of the calendar in which it was measured
     */
    public void resolved(CaseFile file, Instant at, Instant reopenUntil, Duration worked, String calendar) {
        jdbc.update(
                "update case_cycle set resolved_at = ?, reopen_until = ?, worked_seconds = ?, decided_category = ?,"
                        + " decided_severity = ?, decided_calendar = ? where reference = ? and cycle = ?",
                Columns.at(at),
                Columns.at(reopenUntil),
                worked.toSeconds(),
                file.category(),
                file.severity().name(),
                calendar,
                file.reference(),
                file.cycle());
    }

    /** Until when the customer may open a cycle again that ended without an answer. */
    public void mayBeReopened(String reference, int cycle, Instant until) {
        jdbc.update(
                "update case_cycle set reopen_until = ? where reference = ? and cycle = ?",
                Columns.at(until),
                reference,
                cycle);
    }

    /** The cycle is over. */
    public void ended(String reference, int cycle, Instant at, String reason) {
        jdbc.update(
                "update case_cycle set ended_at = ?, end_reason = ? where reference = ? and cycle = ?",
                Columns.at(at),
                reason,
                reference,
                cycle);
        caseClock.resumed(reference, at);
    }

    /** The customer's satisfaction with a cycle. */
    public void scored(String reference, int cycle, int score) {
        jdbc.update("update case_cycle set score = ? where reference = ? and cycle = ?", score, reference, cycle);
    }

    /**
     * Begins the next cycle.
     *
     * @param expectedCycle the cycle that is disagreed with
     * @param startedAt when its clock began: when reopening was asked for
     * @return whether it was this call that began it; false when somebody else was first
     */
    public boolean reopened(String reference, int expectedCycle, String processInstanceId, Instant startedAt) {
        int set = jdbc.update(
                "update case_file set cycle = cycle + 1, status = ?, basis = null, due_at = null, overdue = false"
                        + " where reference = ? and cycle = ? and status in ('RESOLVED', 'CLOSED')",
                Status.RECORDED.name(),
                reference,
                expectedCycle);
        if (set == 1) {
            beginCycle(reference, expectedCycle + 1, processInstanceId, startedAt);
        }
        return set == 1;
    }

    private void beginCycle(String reference, int cycle, String processInstanceId, Instant startedAt) {
        jdbc.update(
                "insert into case_cycle (reference, cycle, process_instance_id, started_at) values (?, ?, ?, ?)",
                reference,
                cycle,
                processInstanceId,
                Columns.at(startedAt));
    }
}
