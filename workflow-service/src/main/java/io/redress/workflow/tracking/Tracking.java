package io.redress.workflow.tracking;

import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.ComplaintReferred;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Decision;
import io.redress.workflow.casefile.Status;
import io.redress.workflow.estimate.Estimating;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The Track stage: which department has the case. */
@Component("tracking")
public class Tracking {

    private final CaseChanges changes;
    private final Estimating estimating;
    private final Announcements announcements;
    private final Clock clock;

    Tracking(CaseChanges changes, Estimating estimating, Announcements announcements, Clock clock) {
        this.changes = changes;
        this.estimating = estimating;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** A department has the case on its list. */
    public void begin(DelegateTask task) {
        String reference = task.getExecution().getProcessBusinessKey();
        changes.lock(reference);
        changes.move(reference, Status.IN_PROGRESS, Status.RECORDED, Status.IN_PROGRESS, Status.WAITING_FOR_CUSTOMER);
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
}
