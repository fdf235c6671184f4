package io.redress.workflow.announcing;

import io.redress.workflow.WorkflowSettings;
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

    /** The customer did not answer our question. */
    public static final String NO_REPLY = "NO_REPLY";

    private static final String MERGED = "MERGED";

    private final CaseChanges changes;
    private final Announcements announcements;
    private final WorkflowSettings settings;
    private final Clock clock;

    Closing(CaseChanges changes, Announcements announcements, WorkflowSettings settings, Clock clock) {
        this.changes = changes;
        this.announcements = announcements;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param reason {@code RESOLVED}, {@code REJECTED}, {@code WITHDRAWN}, {@code MERGED} or {@code NO_REPLY} */
    public void close(DelegateExecution execution, String reason) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        Instant now = clock.instant();
        switch (reason) {
            case "RESOLVED" -> changes.move(file.reference(), Status.CLOSED, Status.RESOLVED);
            case "REJECTED" -> changes.move(file.reference(), Status.REJECTED, Status.SUBMITTED);
            case MERGED -> changes.move(file.reference(), Status.MERGED, Status.SUBMITTED);
            case NO_REPLY -> changes.move(file.reference(), Status.CLOSED, Status.WAITING_FOR_CUSTOMER);
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
        Instant reopenUntil = reason.equals(NO_REPLY) ? now.plus(settings.reopeningWindow()) : null;
        if (reopenUntil != null) {
            changes.mayBeReopened(file.reference(), file.cycle(), reopenUntil);
        }
        changes.ended(file.reference(), file.cycle(), now, reason);
        String mergedInto = reason.equals(MERGED) ? file.duplicateOf() : null;
        announcements.announce(
                new ComplaintClosed(file.reference(), file.cycle(), now, reason, reopenUntil, mergedInto),
                reason,
                null,
                null);
    }
}
