package io.redress.workflow.engine;

import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.escalation.EscalationLine;
import io.redress.workflow.estimate.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What task lists sort and filter by. The models ask it by the name {@code tasks}. */
@Component("tasks")
public class TaskAttributes {

    /** Before others of the same severity and lateness, behind those of the next. */
    private static final int CARE = 5;

    private final CaseFiles files;
    private final WorkingTime workingTime;
    private final WorkflowSettings settings;
    private final EscalationLine line;
    private final Clock clock;

    TaskAttributes(
            CaseFiles files, WorkingTime workingTime, WorkflowSettings settings, EscalationLine line, Clock clock) {
        this.files = files;
        this.workingTime = workingTime;
        this.settings = settings;
        this.line = line;
        this.clock = clock;
    }

    /** The group of the department that has the case. */
    public String group(DelegateExecution execution) {
        return settings.departments().get(file(execution).department()).group();
    }

    /** Who handles the case: its department; after a reopening the lead, too, because the first decider may not. */
    public String handlers(DelegateExecution execution) {
        return file(execution).cycle() == 1 ? group(execution) : group(execution) + "," + lead(execution);
    }

    /**
     * Who may review a decision: the department's lead, and its people where the lead has decided. The one who decided is
     * refused when it comes to that.
     */
    public String reviewers(DelegateExecution execution) {
        return lead(execution) + "," + group(execution);
    }

    /** When a decision should have been reviewed: before the customer expects it, where that is still to come. */
    public Date reviewDecisionBy(DelegateExecution execution) {
        CaseFile file = file(execution);
        Instant by = workingTime
                .of(file.department())
                .add(clock.instant(), settings.reviewWithin())
                .at();
        return Date.from(file.dueAt().isAfter(clock.instant()) && file.dueAt().isBefore(by) ? file.dueAt() : by);
    }

    /** The groups that hear of the case when a date is at stake, as far up as it was escalated. */
    public String lead(DelegateExecution execution) {
        CaseFile file = file(execution);
        return String.join(",", line.upTo(file, file.escalations()));
    }

    /** The legal date that applies now, or the promise where no law sets one. */
    public Date legalDate(DelegateExecution execution) {
        CaseFile file = file(execution);
        return Date.from(file.statutoryDueAt() == null ? file.dueAt() : file.statutoryDueAt());
    }

    /** From 0 to 100: by severity, higher once the case is overdue. */
    public int priority(DelegateExecution execution) {
        CaseFile file = file(execution);
        int base = file.overdue()
                ? file.severity().overduePriority()
                : file.severity().priority();
        return file.vulnerable() ? base + CARE : base;
    }

    /** Of a task that only waits: behind everything that somebody has to do. */
    public int leastPriority() {
        return 0;
    }

    /** When the customer was told to expect the answer. */
    public Date dueAt(DelegateExecution execution) {
        return Date.from(file(execution).dueAt());
    }

    /** Half-way to the due time: when somebody should have looked at the case. */
    public Date followUpAt(DelegateExecution execution) {
        Instant now = clock.instant();
        Instant due = file(execution).dueAt();
        return Date.from(due.isAfter(now) ? now.plusMillis((due.toEpochMilli() - now.toEpochMilli()) / 2) : due);
    }

    /** When the intake desk should have recorded the complaint. */
    public Date recordBy(DelegateExecution execution) {
        return Date.from(workingTime
                .calendar(WorkingTime.OFFICE)
                .add(clock.instant(), settings.recordWithin())
                .at());
    }

    /** When a message should have its answer. */
    public Date answerBy(DelegateExecution execution) {
        return Date.from(workingTime
                .of(file(execution).department())
                .add(clock.instant(), settings.answerWithin())
                .at());
    }

    /** When a low score should have been reviewed. */
    public Date reviewBy(DelegateExecution execution) {
        return Date.from(workingTime
                .calendar(WorkingTime.OFFICE)
                .add(clock.instant(), settings.reviewWithin())
                .at());
    }

    /** One line of codes: what it is, how bad, which round. The list shows names only, so the name tells the case. */
    public void describe(DelegateTask task) {
        CaseFile file = files.get(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " · " + file.reference());
        task.setDescription(
                "%s · %s · %s · %d".formatted(file.reference(), file.category(), file.severity(), file.cycle()));
    }

    private CaseFile file(DelegateExecution execution) {
        return files.get(execution.getProcessBusinessKey());
    }
}
