package io.redress.workflow.estimate;

import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Severity;
import java.time.Duration;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks {@code decisions/estimate.dmn}. */
@Component
class EstimateRules {

    private final DecisionService decisions;

    EstimateRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** @param category also a finer one, such as {@code TECHNICAL.STUCK_TRANSACTION}: its family decides */
    EstimateRule rule(String category, Severity severity, Lane lane) {
        DmnDecisionRuleResult said = decisions
                .evaluateDecisionTableByKey("estimate")
                .variables(Variables.putValue("family", category.split("\\.", 2)[0])
                        .putValue("severity", severity.name())
                        .putValue("lane", lane.name()))
                .evaluate()
                .getSingleResult();
        return new EstimateRule(
                said.getEntry("rule"),
                Duration.ofHours(said.<Number>getEntry("workingHours").longValue()),
                said.getEntry("calendar"));
    }
}
