package io.redress.workflow.tracking;

import io.redress.calendar.BusinessCalendar;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.ClockPaused;
import io.redress.workflow.announcing.CaseEvent.ClockResumed;
import io.redress.workflow.announcing.CaseEvent.ComplaintReferred;
import io.redress.workflow.announcing.CaseEvent.InformationRequested;
import io.redress.workflow.announcing.CaseEvent.ProgressReported;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseClock;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Decision;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CustomerMessages;
import io.redress.workflow.casefile.Status;
import io.redress.workflow.estimate.Estimating;
import io.redress.workflow.estimate.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The Track stage: questions to the customer, other departments, and the clocks that run meanwhile. */
@Component("tracking")
public class Tracking {

    private final CaseFiles files;
    private final CaseChanges changes;
    private final CaseClock caseClock;
    private final CustomerMessages messages;
    private final Estimating estimating;
    private final Announcements announcements;
    private final WorkingTime workingTime;
    private final WorkflowSettings settings;
    private final Clock clock;

    Tracking(
            CaseFiles files,
            CaseChanges changes,
            CaseClock caseClock,
            CustomerMessages messages,
            Estimating estimating,
            Announcements announcements,
            WorkingTime workingTime,
            WorkflowSettings settings,
            Clock clock) {
        this.files = files;
        this.changes = changes;
        this.caseClock = caseClock;
        this.messages = messages;
        this.estimating = estimating;
        this.announcements = announcements;
        this.workingTime = workingTime;
        this.settings = settings;
        this.clock = clock;
    }

    /** A department has the case on its list. */
    public void begin(DelegateTask task) {
        String reference = task.getExecution().getProcessBusinessKey();
        changes.lock(reference);
        changes.move(reference, Status.IN_PROGRESS, Status.RECORDED, Status.IN_PROGRESS, Status.WAITING_FOR_CUSTOMER);
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

    /** Until when the customer's answer is waited for. */
    public Date waitUntil(DelegateExecution execution) {
        CaseFile file = file(execution);
        return Date.from(calendar(file)
                .addWorkingDays(file.pausedSince(), settings.waitForCustomer())
                .at());
    }

    /** Whether the customer still has time to answer. */
    public boolean isWaitedFor(DelegateExecution execution) {
        return waitUntil(execution).toInstant().isAfter(clock.instant());
    }

    /** The customer answered, or did not in time: the clock runs again, from when the answer came in. */
    public void resume(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        Instant answeredAt = messages.firstSince(file.reference(), file.pausedSince())
                .filter(at -> at.isBefore(clock.instant()))
                .orElse(clock.instant());
        caseClock.resumed(file.reference(), answeredAt);
        announcements.announce(new ClockResumed(file.reference(), file.cycle(), answeredAt));
        estimating.revise(file.reference(), "WAITED_FOR_CUSTOMER");
    }

    /** Another department takes over. */
    public void refer(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        Decision decision = file.lastDecision();
        changes.referred(file.reference(), decision.toDepartment());
        announcements.announce(
                new ComplaintReferred(
                        file.reference(), file.cycle(), file.department(), decision.toDepartment(), clock.instant()),
                decision.toDepartment(),
                decision.messageText(),
                decision.decidedBy());
        estimating.revise(file.reference(), "REFERRED");
    }

    /** When the customer has to hear something again; while the customer has the word, counted from now. */
    public Date nextReportAt(DelegateExecution execution) {
        CaseFile file = file(execution);
        Instant from = file.pausedSince() == null ? file.lastToldAt() : clock.instant();
        return Date.from(
                calendar(file).addWorkingDays(from, settings.progressEvery()).at());
    }

    /** Whether something real was said in the meantime, or the customer has the word. */
    public boolean customerHasHeard(DelegateExecution execution) {
        return nextReportAt(execution).toInstant().isAfter(clock.instant());
    }

    /** Says honestly that work goes on. */
    public void reportProgress(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        announcements.announce(new ProgressReported(
                file.reference(), file.cycle(), UUID.randomUUID().toString(), clock.instant(), "TRACK", null));
    }

    private BusinessCalendar calendar(CaseFile file) {
        return workingTime.of(file.department());
    }

    private CaseFile file(DelegateExecution execution) {
        return files.get(execution.getProcessBusinessKey());
    }
}
