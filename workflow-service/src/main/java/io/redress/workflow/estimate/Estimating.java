package io.redress.workflow.estimate;

import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.EstimateGiven;
import io.redress.workflow.announcing.CaseEvent.EstimateRevised;
import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseClock;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Estimate;
import io.redress.workflow.casefile.ClocksChanged;
import io.redress.workflow.regime.Regimes;
import java.time.Instant;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the customer when the answer will come. */
@Component("estimate")
public class Estimating {

    private final CaseChanges changes;
    private final CaseClock caseClock;
    private final EstimatePolicy policy;
    private final Announcements announcements;
    private final Regimes regimes;
    private final ApplicationEventPublisher events;

    Estimating(
            CaseChanges changes,
            CaseClock caseClock,
            EstimatePolicy policy,
            Announcements announcements,
            Regimes regimes,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.caseClock = caseClock;
        this.policy = policy;
        this.announcements = announcements;
        this.regimes = regimes;
        this.events = events;
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

    /**
     * A person explained why it takes longer.
     *
     * @param reasonText the person's words
     */
    public void delay(String reference, Instant newDueAt, String reasonText, String actor) {
        CaseFile file = changes.lock(reference);
        tell(file, policy.delayed(file, newDueAt, reasonText), actor);
    }

    /** The same, when a holding letter tells the new time already: one letter is enough. */
    public void delayWithLetter(String reference, Instant newDueAt, String reasonText) {
        CaseFile file = changes.lock(reference);
        keep(file, policy.delayed(file, newDueAt, reasonText));
        events.publishEvent(new ClocksChanged(reference));
    }

    /** Makes a new estimate the case's own, and tells it. */
    void tell(CaseFile file, Estimate made, String actor) {
        keep(file, made);
        Instant legal = regimes.legalDate(file);
        boolean legalMoved = !Objects.equals(legal, file.statutoryDueAt());
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
                        legal,
                        regimes.binding(file),
                        regimes.legalZone(file),
                        legalMoved,
                        legalMoved ? file.statutoryDueAt() : null),
                made.reason(),
                made.textId(),
                actor);
        events.publishEvent(new ClocksChanged(file.reference()));
    }

    private void give(CaseFile file, Basis basis) {
        Estimate made = policy.first(file, basis);
        keep(file, made);
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
                regimes.legalDate(file),
                regimes.binding(file),
                regimes.legalZone(file)));
        events.publishEvent(new ClocksChanged(file.reference()));
    }

    private void revise(CaseFile file, Basis basis, String reason) {
        tell(file, policy.later(file, basis, reason), null);
    }

    private void keep(CaseFile file, Estimate made) {
        caseClock.estimated(file.reference(), made);
        caseClock.statutory(file.reference(), regimes.legalDate(file));
    }
}
