package io.redress.workflow.casefile;

import io.redress.workflow.casefile.CaseFile.ClockStep;
import io.redress.workflow.casefile.CaseFile.Estimate;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes a case's clock: what was promised, when it stood still, and when the customer last heard something. */
@Repository
public class CaseClock {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CaseClock(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps an estimate in the history and makes it the case's own. */
    public void estimated(String reference, Estimate estimate) {
        jdbc.update(
                "insert into case_estimate (reference, no, cycle, basis, due_at, previous_due_at, reason, rule, calendar,"
                        + " calendar_version, provisional_from, ground, learned_from, text_id, made_at) values (?, "
                        + Columns.nextNo("case_estimate") + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reference,
                reference,
                estimate.cycle(),
                estimate.basis().name(),
                Columns.at(estimate.dueAt()),
                Columns.at(estimate.previousDueAt()),
                estimate.reason(),
                estimate.rule(),
                estimate.calendar(),
                estimate.calendarVersion(),
                estimate.provisionalFrom(),
                estimate.ground().name(),
                estimate.learnedFrom(),
                estimate.textId(),
                Columns.at(estimate.madeAt()));
        jdbc.update(
                "update case_file set basis = ?, due_at = ?, overdue = ? where reference = ?",
                estimate.basis().name(),
                Columns.at(estimate.dueAt()),
                !estimate.dueAt().isAfter(clock.instant()),
                reference);
    }

    /** Keeps what a clock asked for and was done now. */
    public void stepTaken(String reference, int cycle, String ofClock, ClockStep.Kind kind, Instant dueAt) {
        jdbc.update(
                "insert into case_clock_step (reference, no, cycle, clock, kind, due_at, taken_at) values (?, "
                        + Columns.nextNo("case_clock_step") + ", ?, ?, ?, ?, ?)",
                reference,
                reference,
                cycle,
                ofClock,
                kind.name(),
                Columns.at(dueAt),
                Columns.at(clock.instant()));
    }

    /** The legal date that applies now, or null where no regime sets one. */
    public void statutory(String reference, Instant dueAt) {
        jdbc.update("update case_file set statutory_due_at = ? where reference = ?", Columns.at(dueAt), reference);
    }

    public void overdue(String reference) {
        jdbc.update("update case_file set overdue = true where reference = ?", reference);
    }

    /** The own clock stands still from now on. */
    public void paused(String reference, int cycle, Instant since) {
        jdbc.update(
                "insert into case_pause (reference, no, cycle, paused_at) values (?, " + Columns.nextNo("case_pause")
                        + ", ?, ?)",
                reference,
                reference,
                cycle,
                Columns.at(since));
        jdbc.update("update case_file set paused_since = ? where reference = ?", Columns.at(since), reference);
    }

    /** The own clock runs again. */
    public void resumed(String reference, Instant at) {
        jdbc.update(
                "update case_pause set resumed_at = ? where reference = ? and resumed_at is null",
                Columns.at(at),
                reference);
        jdbc.update("update case_file set paused_since = null where reference = ?", reference);
    }

    /** When the customer last heard something real. */
    public void told(String reference, Instant at) {
        jdbc.update("update case_file set last_told_at = ? where reference = ?", Columns.at(at), reference);
    }
}
