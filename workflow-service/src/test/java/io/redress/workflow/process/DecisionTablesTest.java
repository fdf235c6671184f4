package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.BusinessCalendars;
import io.redress.workflow.WorkflowSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every rule speaks for somebody, and everybody has a rule. */
@ProcessTest
class DecisionTablesTest {

    private static final List<String> FAMILIES =
            List.of("", "TECHNICAL", "ACCOUNT_SECURITY", "NEW_FEATURE", "PERSONAL_REQUEST", "UNHEARD_OF");

    @Autowired
    DecisionService decisions;

    @Autowired
    WorkflowSettings settings;

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT_SECURITY, '',                     false, UNKNOWN, account-security",
        "NEW_FEATURE,      THEFT,                  false, UNKNOWN, theft-under-way",
        "NEW_FEATURE,      THEFT,                  true,  UNKNOWN, secret-exposed",
        "TECHNICAL,        TRANSACTION,            false, LARGE,   technical-large",
        "TECHNICAL,        '',                     false, SMALL,   technical-any",
        "NEW_FEATURE,      TRANSACTION,            false, LARGE,   feature-question",
        "PERSONAL_REQUEST, LOCKED_OUT,             false, UNKNOWN, personal-locked",
        "PERSONAL_REQUEST, '',                     false, UNKNOWN, personal-any",
        "'',               LOCKED_OUT|TRANSACTION, false, LARGE,   words-transaction-large",
        "'',               LOCKED_OUT|TRANSACTION, false, MEDIUM,  words-transaction",
        "'',               LOCKED_OUT,             false, UNKNOWN, words-locked-out",
        "'',               '',                     false, UNKNOWN, unclear",
        "UNHEARD_OF,       NEVER_SEEN,             false, UNKNOWN, unclear",
    })
    void triagesBySignals(String family, String words, boolean exposed, String amount, String rule) {
        assertThat(triage(family, Arrays.asList(words.split("\\|")), exposed, amount)
                        .getSingleResult()
                        .<String>getEntry("rule"))
                .isEqualTo(rule);
    }

    @Test
    void hasATriageForEveryMixOfSignalsAndUsesEveryRule() {
        Set<String> spoke = new HashSet<>();
        for (String family : FAMILIES) {
            for (List<String> words : mixes("THEFT", "LOCKED_OUT", "TRANSACTION", "SOMETHING")) {
                for (boolean exposed : new boolean[] {false, true}) {
                    for (String amount : List.of("UNKNOWN", "SMALL", "MEDIUM", "LARGE")) {
                        DmnDecisionTableResult said = triage(family, words, exposed, amount);
                        assertThat(said).hasSize(1);
                        assertThat(settings.departments())
                                .containsKey(said.getSingleResult().getEntry("department"));
                        spoke.add(said.getSingleResult().getEntry("rule"));
                    }
                }
            }
        }
        assertThat(spoke).isEqualTo(rules("triage"));
    }

    @Test
    void hasAnEstimateForEveryCaseAndUsesEveryRule() {
        Set<String> spoke = new HashSet<>();
        Set<String> calendars = BusinessCalendars.load().ids();
        for (String family : FAMILIES) {
            for (String severity : List.of("LOW", "MEDIUM", "HIGH", "CRITICAL")) {
                for (String lane : List.of("NORMAL", "EMERGENCY")) {
                    DmnDecisionTableResult said = decisions
                            .evaluateDecisionTableByKey("estimate")
                            .variables(Map.of("family", family, "severity", severity, "lane", lane))
                            .evaluate();
                    assertThat(said).hasSize(1);
                    assertThat(said.getSingleResult()
                                    .<Number>getEntry("workingHours")
                                    .intValue())
                            .isPositive();
                    String calendar = said.getSingleResult().getEntry("calendar");
                    assertThat(calendar == null || calendars.contains(calendar)).isTrue();
                    spoke.add(said.getSingleResult().getEntry("rule"));
                }
            }
        }
        assertThat(spoke).isEqualTo(rules("estimate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"triage", "estimate"})
    void callsEachRuleByItsId(String table) {
        for (Rule rule : table(table).getRules()) {
            List<OutputEntry> outputs = new ArrayList<>(rule.getOutputEntries());
            assertThat(outputs.get(outputs.size() - 1).getTextContent().strip()).isEqualTo("\"" + rule.getId() + "\"");
        }
    }

    private DmnDecisionTableResult triage(String family, List<String> words, boolean exposed, String amount) {
        return decisions
                .evaluateDecisionTableByKey("triage")
                .variables(
                        Map.of("family", family, "wordClasses", words, "exposedSecret", exposed, "amountClass", amount))
                .evaluate();
    }

    private static Set<String> rules(String table) {
        Set<String> ids = new HashSet<>();
        table(table).getRules().forEach(rule -> ids.add(rule.getId()));
        return ids;
    }

    private static DecisionTable table(String name) {
        DmnModelInstance model =
                Dmn.readModelFromStream(DecisionTablesTest.class.getResourceAsStream("/decisions/" + name + ".dmn"));
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static List<List<String>> mixes(String... words) {
        List<List<String>> mixes = new ArrayList<>();
        for (int bits = 0; bits < 1 << words.length; bits++) {
            List<String> mix = new ArrayList<>();
            for (int i = 0; i < words.length; i++) {
                if ((bits & 1 << i) != 0) {
                    mix.add(words[i]);
                }
            }
            mixes.add(mix);
        }
        return mixes;
    }
}
