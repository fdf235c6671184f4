package io.redress.workflow.tracking;

import io.redress.calendar.BusinessCalendar;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.ClockPaused;
import io.redress.workflow.announcing.CaseEvent.ClockResumed;
import io.redress.workflow.announcing.CaseEvent.CustomerReminded;
import io.redress.workflow.announcing.CaseEvent.InformationRequested;
import io.redress.workflow.announcing.CaseEvent.Then;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseClock;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Decision;
import io.redress.workflow.casefile.CaseFile.TimelineRow;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseTimeline;
import io.redress.workflow.casefile.CustomerMessages;
import io.redress.workflow.casefile.Status;
import io.redress.workflow.engine.Completion;
import io.redress.workflow.estimate.Estimating;
import io.redress.workflow.estimate.WorkingTime;
import io.redress.workflow.regime.Regimes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The word is with the customer: a question, a reminder that says what happens without an answer, and then the end of the
 * case or, where a law asks for a decision all the same, a decision on what is known.
 */
@Component("silence")
public class Silence {

    private static final String REMINDED = "customer-reminded";
    private static final String NOT_NEEDED = "answer-not-needed";

    private final CaseFiles files;
    private final CaseChanges changes;
    private final CaseTimeline timeline;
    private final CaseClock caseClock;
    private final CustomerMessages messages;
    private final Estimating estimating;
    private final Announcements announcements;
    private final Regimes regimes;
    private final WorkingTime workingTime;
    private final WorkflowSettings settings;
    private final Clock clock;

    Silence(
            CaseFiles files,
            CaseChanges changes,
            CaseTimeline timeline,
            CaseClock caseClock,
            CustomerMessages messages,
            Estimating estimating,
            Announcements announcements,
            Regimes regimes,
            WorkingTime workingTime,
            WorkflowSettings settings,
            Clock clock) {
        this.files = files;
        this.changes = changes;
        this.timeline = timeline;
        this.caseClock = caseClock;
        this.messages = messages;
        this.estimating = estimating;
        this.announcements = announcements;
        this.regimes = regimes;
        this.workingTime = workingTime;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a case that waits for its customer asks for now. */
    public enum Step {
        WAIT,
        REMIND,
        CLOSE,
        DECIDE
    }

    /** The word is with the customer, and the own clock stands still. */
    public void ask(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        Decision decision = file.lastDecision();
        Instant now = clock.instant();
        changes.move(file.reference(), Status.WAITING_FOR_CUSTOMER, Status.IN_PROGRESS);
        caseClock.paused(file.reference(), file.cycle(), now);
        announcements.announce(
                new InformationRequested(file.reference(), file.cycle(), decision.messageText(), now),
                null,
                decision.messageText(),
                decision.decidedBy());
        announcements.announce(new ClockPaused(file.reference(), file.cycle(), now));
    }

    /** When the waiting asks for something: the reminder first, the end of the wait then. */
    public Date nextStepAt(DelegateExecution execution) {
        return Date.from(nextStepAt(file(execution)));
    }

    /** Who asked and waits now, or null where that was nobody with an account. */
    public String asker(DelegateExecution execution) {
        return file(execution).lastDecision().decidedBy();
    }

    /** Until when the answer is waited for, as the reminder says or will say. */
    public Date answerBy(DelegateExecution execution) {
        return Date.from(answerBy(file(execution)));
    }

    /** @return until when a paused case waits for its customer */
    public Instant answerBy(CaseFile file) {
        return answerBy(file, remindedAt(file).orElseGet(() -> remindAt(file))).truncatedTo(ChronoUnit.MILLIS);
    }

    Instant nextStepAt(CaseFile file) {
        Instant next = remindedAt(file).map(at -> answerBy(file, at)).orElseGet(() -> remindAt(file));
        return next.truncatedTo(ChronoUnit.MILLIS); // as the engine's timers are
    }

    /** What is to be done now, whichever timer asks. */
    public Step step(DelegateExecution execution) {
        CaseFile file = file(execution);
        if (nextStepAt(file).isAfter(clock.instant())) {
            return Step.WAIT;
        }
        if (remindedAt(file).isEmpty()) {
            return Step.REMIND;
        }
        return then(file) == Then.CLOSE ? Step.CLOSE : Step.DECIDE;
    }

    /** Asks again, and says until when and what happens then. */
    public void remind(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        Instant now = clock.instant();
        Then then = then(file);
        announcements.announce(
                new CustomerReminded(file.reference(), file.cycle(), now, answerBy(file, now), then),
                then.name(),
                null,
                null);
    }

    /** The customer answered, or did not in time, or need not: the clock runs again, from when the answer came in. */
    public void resume(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        Instant answeredAt = messages.firstSince(file.reference(), file.pausedSince())
                .filter(at -> at.isBefore(clock.instant()))
                .orElse(clock.instant());
        caseClock.resumed(file.reference(), answeredAt);
        announcements.announce(new ClockResumed(file.reference(), file.cycle(), answeredAt));
        estimating.revise(file.reference(), "WAITED_FOR_CUSTOMER");
    }

    /** Takes note of who goes on without the answer, with {@code AwaitAnswer}. */
    public void needNoAnswer(DelegateTask task) {
        Completion done = Completion.of(task);
        CaseFile file = changes.lock(done.reference());
        timeline.note(file.reference(), file.cycle(), NOT_NEEDED, null, null, done.actor());
    }

    /** Whether the case left its stage because the customer did not answer. */
    public boolean isInVain(DelegateExecution execution) {
        return file(execution).status() == Status.WAITING_FOR_CUSTOMER;
    }

    /** No law lets a complaint end without a decision because of silence. */
    private Then then(CaseFile file) {
        return regimes.binding(file).isEmpty() ? Then.CLOSE : Then.DECIDE;
    }

    private Instant remindAt(CaseFile file) {
        return calendar(file)
                .addWorkingDays(file.pausedSince(), settings.remindAfter())
                .at();
    }

    /** Whoever was reminded late has as long to answer as the others. */
    private Instant answerBy(CaseFile file, Instant remindedAt) {
        Instant planned = calendar(file)
                .addWorkingDays(file.pausedSince(), settings.waitForCustomer())
                .at();
        Instant fair = calendar(file)
                .addWorkingDays(remindedAt, settings.waitForCustomer() - settings.remindAfter())
                .at();
        return fair.isAfter(planned) ? fair : planned;
    }

    private static Optional<Instant> remindedAt(CaseFile file) {
        return file.timeline().stream()
                .filter(row -> row.what().equals(REMINDED) && !row.at().isBefore(file.pausedSince()))
                .map(TimelineRow::at)
                .findFirst();
    }

    private BusinessCalendar calendar(CaseFile file) {
        return workingTime.of(file.department());
    }

    private CaseFile file(DelegateExecution execution) {
        return files.get(execution.getProcessBusinessKey());
    }
}
