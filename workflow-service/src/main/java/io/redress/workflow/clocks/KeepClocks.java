package io.redress.workflow.clocks;

import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.DeadlineMissed;
import io.redress.workflow.announcing.CaseEvent.EscalationReason;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseClock;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.ClockStep.Kind;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseTimeline;
import io.redress.workflow.regime.Deadline;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Does what the clocks of a case ask for. A timer only wakes it: what is due is asked of the case. */
@Component("clocks")
public class KeepClocks {

    private final CaseFiles files;
    private final CaseChanges changes;
    private final CaseClock caseClock;
    private final CaseTimeline timeline;
    private final ClocksOfCase clocks;
    private final NextStep nextStep;
    private final Owed owed;
    private final Escalating escalating;
    private final HoldingLetters letters;
    private final Announcements announcements;
    private final Clock clock;

    KeepClocks(
            CaseFiles files,
            CaseChanges changes,
            CaseClock caseClock,
            CaseTimeline timeline,
            ClocksOfCase clocks,
            NextStep nextStep,
            Owed owed,
            Escalating escalating,
            HoldingLetters letters,
            Announcements announcements,
            Clock clock) {
        this.files = files;
        this.changes = changes;
        this.caseClock = caseClock;
        this.timeline = timeline;
        this.clocks = clocks;
        this.nextStep = nextStep;
        this.owed = owed;
        this.escalating = escalating;
        this.letters = letters;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** When the clocks have to be looked at next: at once, when people have to be asked for something. */
    public Date nextStepAt(DelegateExecution execution) {
        return Date.from(nextStep.at(file(execution), execution.getProcessInstanceId()));
    }

    /** When the next step of a clock is due, while people are being asked already. */
    public Date laterStepAt(DelegateExecution execution) {
        return Date.from(nextStep.ofClocks(file(execution)));
    }

    public boolean isExplanationToBeAskedFor(DelegateExecution execution) {
        return nextStep.isExplanationToBeAskedFor(file(execution), execution.getProcessInstanceId());
    }

    public boolean isDeadlineToBeSecured(DelegateExecution execution) {
        return nextStep.isDeadlineToBeSecured(file(execution), execution.getProcessInstanceId());
    }

    /** Takes every step that is due by now, in order; none when the timer was stale. */
    public void takeSteps(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        changes.lock(reference);
        for (Optional<DueStep> due = dueStep(reference); due.isPresent(); due = dueStep(reference)) {
            take(due.get(), files.get(reference));
        }
        CaseFile file = files.get(reference);
        if (owed.isPromiseCutUnheard(file)) {
            escalating.escalate(file, EscalationReason.PROMISE_BEYOND_STATUTE, DueStep.OWN, file.dueAt());
        }
    }

    /** Each step is found anew: the one before may have changed what is due. */
    private Optional<DueStep> dueStep(String reference) {
        return clocks.of(files.get(reference)).steps().stream()
                .findFirst()
                .filter(step -> !step.at().isAfter(clock.instant()));
    }

    private void take(DueStep step, CaseFile file) {
        caseClock.stepTaken(file.reference(), file.cycle(), step.clock(), step.kind(), step.at());
        if (step.isOwn()) {
            takeOwn(step, file);
        } else {
            takeLegal(step, file);
        }
    }

    private void takeOwn(DueStep step, CaseFile file) {
        if (step.kind() == Kind.WARNING) {
            timeline.note(file.reference(), file.cycle(), "due-soon", DueStep.OWN, null, null);
            return;
        }
        caseClock.overdue(file.reference());
        timeline.note(file.reference(), file.cycle(), "overdue", null, null, null);
        escalating.escalate(file, EscalationReason.OWN_DUE, DueStep.OWN, file.dueAt());
    }

    private void takeLegal(DueStep step, CaseFile file) {
        Deadline deadline = step.deadline();
        switch (step.kind()) {
            case WARNING ->
                escalating.escalate(file, EscalationReason.STATUTORY_WARNING, step.clock(), deadline.unextendedDueAt());
            case HOLDING -> letters.sendByItself(file, deadline);
            case DUE -> {
                Instant now = clock.instant();
                announcements.announce(
                        new DeadlineMissed(
                                file.reference(),
                                file.cycle(),
                                step.clock(),
                                deadline.regime(),
                                deadline.dueAt(),
                                now,
                                deadline.zone()),
                        step.clock(),
                        null,
                        null);
                letters.nextLegalDate(file.reference());
                escalating.escalate(file, EscalationReason.STATUTORY_BREACH, step.clock(), deadline.dueAt());
            }
        }
    }

    private CaseFile file(DelegateExecution execution) {
        return files.get(execution.getProcessBusinessKey());
    }
}
