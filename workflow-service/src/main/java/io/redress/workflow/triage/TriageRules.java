package io.redress.workflow.triage;

import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Severity;
import io.redress.workflow.casefile.Signals;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks {@code decisions/triage.dmn}: first what it is about, then how bad it is and who handles it. */
@Component
class TriageRules {

    private final DecisionService decisions;
    private final Taxonomy taxonomy;

    TriageRules(DecisionService decisions, Taxonomy taxonomy) {
        this.decisions = decisions;
        this.taxonomy = taxonomy;
    }

    /** A hint that the taxonomy does not know is none. */
    Triage triage(Signals signals, String language) {
        Optional<Category> chosen = Optional.ofNullable(signals.categoryHint()).flatMap(taxonomy::find);
        VariableMap asked = Variables.putValue("chosen", chosen.isPresent() ? "YES" : "NO")
                .putValue("wordClasses", signals.wordClasses())
                .putValue("exposedSecret", signals.exposedSecret())
                .putValue("amountClass", signals.amountClass())
                .putValue("ageClass", signals.ageClass())
                .putValue("urgency", signals.urgency())
                .putValue("country", signals.country())
                .putValue("language", language);
        DmnDecisionRuleResult about = decide("category", asked);
        String said = about.getEntry("category");
        String category = said == null ? chosen.orElseThrow().code() : said;
        DmnDecisionRuleResult made =
                decide("triage", asked.putValue("family", taxonomy.get(category).family()));
        return new Triage(
                category,
                Severity.valueOf(made.getEntry("severity")),
                made.getEntry("department"),
                Lane.valueOf(made.getEntry("lane")),
                made.getEntry("rule"),
                about.getEntry("rule"));
    }

    private DmnDecisionRuleResult decide(String table, VariableMap asked) {
        return decisions
                .evaluateDecisionTableByKey(table)
                .variables(asked)
                .evaluate()
                .getSingleResult();
    }
}
