package io.redress.workflow.announcing;

import io.redress.workflow.announcing.CaseEvent.ComplaintClosed;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Status;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Ends a cycle of a case. */
@Component("closing")
public class Closing {

    private final CaseChanges changes;
    private final Announcements announcements;
    private final Clock clock;

    Closing(CaseChanges changes, Announcements announcements, Clock clock) {
        this.changes = changes;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** @param reason {@code RESOLVED}, {@code REJECTED}, {@code WITHDRAWN} or {@code MERGED} */
    public void close(DelegateExecution execution, String reason) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        Instant now = clock.instant();
        switch (reason) {
            case "RESOLVED" -> changes.move(file.reference(), Status.CLOSED, Status.RESOLVED);
            case "REJECTED" -> changes.move(file.reference(), Status.REJECTED, Status.SUBMITTED);
            case "MERGED" -> changes.move(file.reference(), Status.MERGED, Status.SUBMITTED);
            case "WITHDRAWN" ->
                changes.move(
                        file.reference(),
                        Status.WITHDRAWN,
                        Status.SUBMITTED,
                        Status.RECORDED,
                        Status.IN_PROGRESS,
                        Status.WAITING_FOR_CUSTOMER,
                        Status.RESOLVED);
            default -> throw new IllegalArgumentException("no reason to close: " + reason);
        }
        changes.ended(file.reference(), file.cycle(), now, reason);
        announcements.announce(new ComplaintClosed(file.reference(), file.cycle(), now, reason), reason, null, null);
    }
}
