package io.redress.workflow.decision;

import io.redress.calendar.BusinessCalendar;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.ComplaintResolved;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Decision;
import io.redress.workflow.casefile.CaseTimeline;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.casefile.Status;
import io.redress.workflow.engine.Completion;
import io.redress.workflow.engine.CompletionRefused;
import io.redress.workflow.estimate.OwnClock;
import io.redress.workflow.recording.Points;
import io.redress.workflow.regime.Regimes;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Takes what a department decides, and gives the answer. */
@Component("decision")
public class Deciding {

    private final CaseChanges changes;
    private final CaseTimeline timeline;
    private final Points points;
    private final Findings findings;
    private final Announcements announcements;
    private final WorkflowSettings settings;
    private final OwnClock ownClock;
    private final Regimes regimes;
    private final Clock clock;

    Deciding(
            CaseChanges changes,
            CaseTimeline timeline,
            Points points,
            Findings findings,
            Announcements announcements,
            WorkflowSettings settings,
            OwnClock ownClock,
            Regimes regimes,
            Clock clock) {
        this.changes = changes;
        this.timeline = timeline;
        this.points = points;
        this.findings = findings;
        this.announcements = announcements;
        this.settings = settings;
        this.ownClock = ownClock;
        this.regimes = regimes;
        this.clock = clock;
    }

    /** Takes what is handed in with {@code HandleComplaint}. */
    public void complete(DelegateTask task) {
        Completion done = Completion.of(task);
        CaseFile file = changes.lock(done.reference());
        Decision decision = switch (done.required(Action.class, "action")) {
            case RESOLVE -> resolution(done, file);
            case ASK_CUSTOMER ->
                decision(done, file, Action.ASK_CUSTOMER, null, null, done.required("message"), null, Remedy.NONE);
            case REFER -> referral(done, file);
        };
        done.optional("vulnerable").ifPresent(seen -> changes.vulnerable(file.reference(), seen.equals("true")));
        changes.decided(file.reference(), decision);
        timeline.note(
                file.reference(),
                file.cycle(),
                "decided",
                decision.action(),
                decision.messageText(),
                decision.decidedBy());
    }

    /** Gives the answer: from now on the customer may disagree, for a while. */
    public void resolve(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        Instant now = clock.instant();
        Instant reopenUntil = now.plus(settings.reopeningWindow());
        changes.move(file.reference(), Status.RESOLVED, Status.IN_PROGRESS);
        BusinessCalendar calendar = ownClock.calendar(file);
        changes.resolved(file, now, reopenUntil, ownClock.worked(file, calendar, now), calendar.id());
        announcements.announce(
                new ComplaintResolved(
                        file.reference(),
                        file.cycle(),
                        now,
                        file.lastDecision().outcome(),
                        file.category(),
                        file.severity(),
                        file.department(),
                        file.language(),
                        file.pointCount(),
                        reopenUntil,
                        isSummaryResolution(file, now, execution.getVariable("acceptedByCustomer")),
                        regimes.binding(file),
                        file.dueAt(),
                        file.statutoryDueAt(),
                        amount(file.lastDecision()),
                        file.lastDecision().remedyCurrency()),
                file.lastDecision().outcome().name(),
                file.lastDecision().messageText(),
                file.lastDecision().decidedBy());
    }

    /** Resolved within the time of an opportunity that the law gives, and accepted by the complainant (DISP 1.5). */
    private boolean isSummaryResolution(CaseFile file, Instant now, Object accepted) {
        return accepted != null
                && "true".equals(accepted.toString())
                && regimes.deadlines(file).stream()
                        .anyMatch(deadline -> !deadline.duty() && !now.isAfter(deadline.dueAt()));
    }

    private Decision resolution(Completion done, CaseFile file) {
        if (file.judges().contains(done.actor())) {
            throw CompletionRefused.because("decided-before");
        }
        Outcome outcome = done.required(Outcome.class, "outcome");
        String findingsText = done.required("findings");
        findings.mustAnswer(points.read(file.reference(), file.pointsText()), file.reference(), findingsText);
        return decision(
                done,
                file,
                Action.RESOLVE,
                outcome,
                null,
                done.optional("message").orElse(null),
                findingsText,
                Remedy.of(done));
    }

    private static String amount(Decision decision) {
        return decision.remedyAmount() == null
                ? null
                : decision.remedyAmount().stripTrailingZeros().toPlainString();
    }

    private Decision referral(Completion done, CaseFile file) {
        String department = done.required("department");
        if (!settings.departments().containsKey(department) || department.equals(file.department())) {
            throw CompletionRefused.invalid("department");
        }
        return decision(
                done,
                file,
                Action.REFER,
                null,
                department,
                done.optional("message").orElse(null),
                null,
                Remedy.NONE);
    }

    private Decision decision(
            Completion done,
            CaseFile file,
            Action action,
            Outcome outcome,
            String toDepartment,
            String messageText,
            String findingsText,
            Remedy remedy) {
        return new Decision(
                file.cycle(),
                action.name(),
                outcome,
                toDepartment,
                messageText,
                findingsText,
                remedy.text(),
                remedy.amount(),
                remedy.currency(),
                done.actor(),
                clock.instant());
    }
}
