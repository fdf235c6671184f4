package io.redress.workflow.estimate;

import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.EstimateGiven;
import io.redress.workflow.announcing.CaseEvent.EstimateRevised;
import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseClock;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Estimate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the customer when the answer will come. */
@Component("estimate")
public class Estimating {

    private final CaseChanges changes;
    private final CaseClock caseClock;
    private final EstimatePolicy policy;
    private final Announcements announcements;

    Estimating(CaseChanges changes, CaseClock caseClock, EstimatePolicy policy, Announcements announcements) {
        this.changes = changes;
        this.caseClock = caseClock;
        this.policy = policy;
        this.announcements = announcements;
    }

    /** At the start, on the customer's signals alone. */
    public void giveProvisional(DelegateExecution execution) {
        give(changes.lock(execution.getProcessBusinessKey()), Basis.PROVISIONAL);
    }

    /** On the case as it was recorded; a reopened cycle gets its first estimate here. */
    public void confirm(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        if (file.dueAt() == null) {
            give(file, Basis.CONFIRMED);
        } else {
            revise(file, Basis.CONFIRMED, "RECORDED");
        }
    }

    /**
     * After a change of what the estimate rests on.
     *
     * @param reason {@code REFERRED} or {@code WAITED_FOR_CUSTOMER}
     */
    public void revise(String reference, String reason) {
        revise(changes.lock(reference), Basis.REVISED, reason);
    }

    private void give(CaseFile file, Basis basis) {
        Estimate made = policy.first(file, basis);
        caseClock.estimated(file.reference(), made);
        announcements.announce(new EstimateGiven(
                file.reference(),
                made.cycle(),
                made.basis(),
                made.dueAt(),
                file.category(),
                file.severity(),
                file.department(),
                file.lane(),
                made.rule(),
                made.calendar(),
                made.calendarVersion(),
                made.beyondCalendar(),
                made.provisionalFrom(),
                made.ground(),
                made.learnedFrom(),
                file.statutoryDueAt(),
                List.of()));
    }

    private void revise(CaseFile file, Basis basis, String reason) {
        Estimate made = policy.later(file, basis, reason);
        caseClock.estimated(file.reference(), made);
        announcements.announce(
                new EstimateRevised(
                        file.reference(),
                        made.cycle(),
                        made.basis(),
                        made.dueAt(),
                        file.category(),
                        file.severity(),
                        file.department(),
                        file.lane(),
                        made.rule(),
                        made.calendar(),
                        made.calendarVersion(),
                        made.beyondCalendar(),
                        made.provisionalFrom(),
                        made.ground(),
                        made.learnedFrom(),
                        made.previousDueAt(),
                        made.reason(),
                        made.textId(),
                        file.statutoryDueAt(),
                        List.of()),
                reason,
                null,
                null);
    }
}
