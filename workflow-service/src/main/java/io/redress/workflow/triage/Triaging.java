package io.redress.workflow.triage;

import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseTimeline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Sorts a complaint by its signals before anybody has looked at it. */
@Component("triage")
public class Triaging {

    private final CaseChanges changes;
    private final CaseTimeline timeline;
    private final TriageRules rules;

    Triaging(CaseChanges changes, CaseTimeline timeline, TriageRules rules) {
        this.changes = changes;
        this.timeline = timeline;
        this.rules = rules;
    }

    public void classify(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        Triage made = rules.triage(file.signals(), file.language());
        changes.triaged(
                file.reference(), made.category(), made.severity(), made.department(), made.lane(), made.rule());
        timeline.note(file.reference(), file.cycle(), "triaged", made.categoryRule() + " · " + made.rule(), null, null);
    }
}
