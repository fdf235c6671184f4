package io.redress.workflow.survey;

import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseTimeline;
import io.redress.workflow.engine.Completion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Looks at what customers say about the handling. */
@Component("scoring")
public class Scoring {

    private final CaseChanges changes;
    private final CaseTimeline timeline;
    private final WorkflowSettings settings;

    Scoring(CaseChanges changes, CaseTimeline timeline, WorkflowSettings settings) {
        this.changes = changes;
        this.timeline = timeline;
        this.settings = settings;
    }

    enum Review {
        CLOSE,
        REOPEN
    }

    public boolean isLow(DelegateExecution execution) {
        return isLow((Integer) execution.getVariable("score"));
    }

    /** @param score 1 to 5 */
    public boolean isLow(int score) {
        return score <= settings.lowScore();
    }

    /** Takes what a supervisor hands in with {@code ReviewLowScore}. */
    public void complete(DelegateTask task) {
        Completion done = Completion.of(task);
        CaseFile file = changes.lock(done.reference());
        Review review = done.required(Review.class, "action");
        timeline.note(
                file.reference(),
                file.cycle(),
                "low-score-reviewed",
                review.name(),
                done.optional("comment").orElse(null),
                done.actor());
    }
}
