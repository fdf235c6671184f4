package io.redress.workflow.survey;

import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.ComplaintReopened;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The customer may disagree for a while, and then the case begins another cycle. */
@Component("reopening")
public class Reopening {

    private final CaseFiles files;
    private final CaseChanges changes;
    private final Announcements announcements;
    private final Clock clock;

    Reopening(CaseFiles files, CaseChanges changes, Announcements announcements, Clock clock) {
        this.files = files;
        this.changes = changes;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** When the window ends. */
    public Date until(DelegateExecution execution) {
        return Date.from(files.get(execution.getProcessBusinessKey()).reopenUntil());
    }

    /** Whether the customer may still disagree. */
    public boolean isOpen(DelegateExecution execution) {
        return until(execution).toInstant().isAfter(clock.instant());
    }

    /**
     * Begins the next cycle. Its clock starts when the customer asked for it, or now when a supervisor did.
     *
     * @throws CycleGone when another transaction has begun it already
     */
    public void reopen(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        int expected = (Integer) execution.getVariable("cycle");
        Instant now = clock.instant();
        Object requestedAt = execution.getVariable("requestedAt");
        Instant startedAt = requestedAt == null ? now : Instant.parse(requestedAt.toString());
        if (!changes.reopened(file.reference(), expected, execution.getProcessInstanceId(), startedAt)) {
            throw new CycleGone(expected);
        }
        execution.setVariable("cycle", expected + 1);
        execution.removeVariable("requestedAt");
        announcements.announce(new ComplaintReopened(file.reference(), expected + 1, now));
    }

    /** The cycle that should be reopened is not the last one any more. */
    static final class CycleGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CycleGone(int cycle) {
            super("cycle-gone:" + cycle);
        }
    }
}
