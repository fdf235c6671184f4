package io.redress.workflow.casefile;

import io.redress.workflow.casefile.CaseFile.Decision;
import io.redress.workflow.casefile.CaseFile.Estimate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private final Clock clock;

    CaseChanges(JdbcTemplate jdbc, CaseFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
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
                        + " country, word_classes, exposed_secret, amount_class, last_told_at)"
                        + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reference,
                Status.SUBMITTED.name(),
                channel,
                language,
                at(receivedAt),
                signals.categoryHint(),
                signals.country(),
                String.join(",", signals.wordClasses()),
                signals.exposedSecret(),
                signals.amountClass(),
                at(receivedAt));
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
                now(),
                reference);
    }

    /** It will not be handled: why is a text. */
    public void rejected(String reference, String reasonText) {
        jdbc.update("update case_file set rejection_text = ? where reference = ?", reasonText, reference);
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

    /** Keeps an estimate in the history and makes it the case's own. */
    public void estimated(String reference, Estimate estimate) {
        jdbc.update(
                "insert into case_estimate (reference, no, cycle, basis, due_at, previous_due_at, reason, rule, calendar,"
                        + " calendar_version, beyond_calendar, made_at) values (?, " + next("case_estimate")
                        + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reference,
                reference,
                estimate.cycle(),
                estimate.basis().name(),
                at(estimate.dueAt()),
                at(estimate.previousDueAt()),
                estimate.reason(),
                estimate.rule(),
                estimate.calendar(),
                estimate.calendarVersion(),
                estimate.beyondCalendar(),
                at(estimate.madeAt()));
        jdbc.update(
                "update case_file set basis = ?, due_at = ?, overdue = ? where reference = ?",
                estimate.basis().name(),
                at(estimate.dueAt()),
                !estimate.dueAt().isAfter(clock.instant()),
                reference);
    }

    public void overdue(String reference) {
        jdbc.update("update case_file set overdue = true where reference = ?", reference);
    }

    /** The own clock stands still from now on. */
    public void paused(String reference, int cycle, Instant since) {
        jdbc.update(
                "insert into case_pause (reference, no, cycle, paused_at) values (?, " + next("case_pause") + ", ?, ?)",
                reference,
                reference,
                cycle,
                at(since));
        jdbc.update("update case_file set paused_since = ? where reference = ?", at(since), reference);
    }

    /** The own clock runs again. */
    public void resumed(String reference, Instant at) {
        jdbc.update(
                "update case_pause set resumed_at = ? where reference = ? and resumed_at is null", at(at), reference);
        jdbc.update("update case_file set paused_since = null where reference = ?", reference);
    }

    /** Keeps what a department decided. */
    public void decided(String reference, Decision decision) {
        jdbc.update(
                "insert into case_decision (reference, no, cycle, action, outcome, to_department, message_text,"
                        + " findings_text, remedy_text, decided_by, decided_at) values (?, " + next("case_decision")
                        + ", ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reference,
                reference,
                decision.cycle(),
                decision.action(),
                decision.outcome() == null ? null : decision.outcome().name(),
                decision.toDepartment(),
                decision.messageText(),
                decision.findingsText(),
                decision.remedyText(),
                decision.decidedBy(),
                at(decision.decidedAt()));
    }

    /** The cycle has its answer, and the customer may disagree until then. */
    public void resolved(String reference, int cycle, Instant at, Instant reopenUntil) {
        jdbc.update(
                "update case_cycle set resolved_at = ?, reopen_until = ? where reference = ? and cycle = ?",
                at(at),
                at(reopenUntil),
                reference,
                cycle);
    }

    /** The cycle is over. */
    public void ended(String reference, int cycle, Instant at, String reason) {
        jdbc.update(
                "update case_cycle set ended_at = ?, end_reason = ? where reference = ? and cycle = ?",
                at(at),
                reason,
                reference,
                cycle);
        resumed(reference, at);
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

    /** Keeps that the customer wrote; false when this message is known already. */
    public boolean messageReceived(String reference, String messageId, Instant receivedAt) {
        Integer known = jdbc.queryForObject(
                "select count(*) from case_message where reference = ? and message_id = ?",
                Integer.class,
                reference,
                messageId);
        if (known != null && known > 0) {
            return false;
        }
        jdbc.update(
                "insert into case_message (reference, message_id, received_at) values (?, ?, ?)",
                reference,
                messageId,
                at(receivedAt));
        return true;
    }

    /** All messages so far have their answer. */
    public void messagesAnswered(String reference, Instant at) {
        jdbc.update(
                "update case_message set answered_at = ? where reference = ? and answered_at is null",
                at(at),
                reference);
    }

    /** When the customer last heard something real. */
    public void told(String reference, Instant at) {
        jdbc.update("update case_file set last_told_at = ? where reference = ?", at(at), reference);
    }

    /**
     * Adds a row to the timeline.
     *
     * @param what a code, such as an event's type
     * @param detail a code, or null
     * @param textId what was written with it, or null
     * @param actor an agent's user name, or null
     */
    public void note(String reference, int cycle, String what, String detail, String textId, String actor) {
        jdbc.update(
                "insert into case_timeline (reference, no, cycle, at, what, detail, text_id, actor) values (?, "
                        + next("case_timeline") + ", ?, ?, ?, ?, ?, ?)",
                reference,
                reference,
                cycle,
                now(),
                what,
                detail,
                textId,
                actor);
    }

    private void beginCycle(String reference, int cycle, String processInstanceId, Instant startedAt) {
        jdbc.update(
                "insert into case_cycle (reference, cycle, process_instance_id, started_at) values (?, ?, ?, ?)",
                reference,
                cycle,
                processInstanceId,
                at(startedAt));
    }

    /** The lock on the case makes this safe. */
    private static String next(String table) {
        return "(select coalesce(max(no), 0) + 1 from " + table + " where reference = ?)";
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
