package io.redress.workflow.triage;

import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Severity;
import io.redress.workflow.casefile.Signals;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks {@code decisions/triage.dmn}. */
@Component
class TriageRules {

    private final DecisionService decisions;

    TriageRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    Triage triage(Signals signals) {
        String hint = signals.categoryHint() == null ? "" : signals.categoryHint();
        String family = hint.split("\\.", 2)[0];
        DmnDecisionRuleResult said = decisions
                .evaluateDecisionTableByKey("triage")
                .variables(Variables.putValue("family", family)
                        .putValue("wordClasses", signals.wordClasses())
                        .putValue("exposedSecret", signals.exposedSecret())
                        .putValue("amountClass", signals.amountClass()))
                .evaluate()
                .getSingleResult();
        String category = said.getEntry("category");
        return new Triage(
                category.equals(family) ? hint : category,
                Severity.valueOf(said.getEntry("severity")),
                said.getEntry("department"),
                Lane.valueOf(said.getEntry("lane")),
                said.getEntry("rule"));
    }
}
