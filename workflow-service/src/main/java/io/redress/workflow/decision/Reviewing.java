package io.redress.workflow.decision;

import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Decision;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseTimeline;
import io.redress.workflow.engine.Completion;
import io.redress.workflow.engine.CompletionRefused;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A second person looks at a decision before the customer has it. */
@Component("review")
public class Reviewing {

    private final CaseFiles files;
    private final CaseChanges changes;
    private final CaseTimeline timeline;
    private final WorkflowSettings settings;

    Reviewing(CaseFiles files, CaseChanges changes, CaseTimeline timeline, WorkflowSettings settings) {
        this.files = files;
        this.changes = changes;
        this.timeline = timeline;
        this.settings = settings;
    }

    /** Whether the severity of the case, or what the remedy is worth, asks for a second person. */
    public boolean isNeeded(DelegateExecution execution) {
        CaseFile file = files.get(execution.getProcessBusinessKey());
        return settings.review().severities().contains(file.severity()) || isCostly(file.lastDecision());
    }

    /**
     * Takes what is handed in with {@code ReviewDecision}.
     *
     * @throws CompletionRefused when nobody is known to review, when it is the one who decided, or when a decision is
     *     returned without a word of why
     */
    public void complete(DelegateTask task) {
        Completion done = Completion.of(task);
        CaseFile file = changes.lock(done.reference());
        boolean approved = done.requiredFlag("approved");
        if (done.actor() == null || done.actor().equals(file.lastDecision().decidedBy())) {
            throw CompletionRefused.because("reviewer-is-decider");
        }
        String comment = approved ? done.optional("comment").orElse(null) : done.required("comment");
        String what = approved ? CaseFile.APPROVED : "decision-returned";
        timeline.note(file.reference(), file.cycle(), what, null, comment, done.actor());
    }

    private boolean isCostly(Decision decision) {
        if (decision.remedyAmount() == null) {
            return false;
        }
        BigDecimal free = settings.review().remediesAbove().get(decision.remedyCurrency());
        return free == null || decision.remedyAmount().compareTo(free) > 0;
    }
}
