package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.BusinessCalendars;
import io.redress.workflow.WorkflowSettings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every rule speaks for somebody, and everybody has a rule. */
@ProcessTest
class DecisionTablesTest {

    private static final List<String> FAMILIES =
            List.of("TECHNICAL", "ACCOUNT_SECURITY", "NEW_FEATURE", "PERSONAL_REQUEST");

    private static final Map<String, Set<String>> HEARD = new HashMap<>();

    @Autowired
    DecisionService decisions;

    @Autowired
    WorkflowSettings settings;

    @ParameterizedTest
    @CsvSource({
        "YES, '',                         false, chosen",
        "YES, THEFT,                      false, theft-category",
        "YES, THEFT,                      true,  secret-exposed-category",
        "NO,  LOCKED_OUT|TRANSACTION,     false, words-transaction",
        "NO,  LOCKED_OUT,                 false, words-locked-out",
        "NO,  LOGIN|ERROR,                false, words-login",
        "NO,  PHISHING|TRANSACTION,       false, words-phishing",
        "NO,  SUSPICIOUS_ACTIVITY|LOGIN,  false, words-suspicious-activity",
        "NO,  FEES,                       false, words-fees",
        "NO,  IDENTITY|PRIVACY,           false, words-identity",
        "NO,  PRIVACY,                    false, words-privacy",
        "NO,  FEATURE,                    false, words-feature",
        "NO,  ERROR,                      false, words-error",
        "NO,  '',                         false, unclear",
        "NO,  NEVER_SEEN,                 false, unclear",
    })
    void saysWhatItIsAbout(String chosen, String words, boolean exposed, String rule) {
        DmnDecisionRuleResult said = decide(
                        "category",
                        Map.of(
                                "chosen", chosen,
                                "wordClasses", Arrays.asList(words.split("\\|")),
                                "exposedSecret", exposed))
                .getSingleResult();

        assertThat(said.<String>getEntry("rule")).isEqualTo(rule);
        heard("category").add(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_FEATURE,      THEFT,       true,  UNKNOWN, UNKNOWN, NORMAL, secret-exposed,    CRITICAL, EMERGENCY",
        "ACCOUNT_SECURITY, THEFT,       false, UNKNOWN, FRESH,   NORMAL, theft-under-way,   CRITICAL, EMERGENCY",
        "ACCOUNT_SECURITY, THEFT,       false, LARGE,   OLD,     URGENT, theft-past,        HIGH,     NORMAL",
        "ACCOUNT_SECURITY, '',          false, UNKNOWN, UNKNOWN, NORMAL, account-security,  HIGH,     EMERGENCY",
        "TECHNICAL,        TRANSACTION, false, LARGE,   UNKNOWN, URGENT, technical-large,   HIGH,     NORMAL",
        "TECHNICAL,        TRANSACTION, false, SMALL,   FRESH,   URGENT, technical-urgent,  HIGH,     NORMAL",
        "TECHNICAL,        '',          false, SMALL,   OLD,     NORMAL, technical-any,     MEDIUM,   NORMAL",
        "NEW_FEATURE,      TRANSACTION, false, LARGE,   UNKNOWN, URGENT, feature-question,  LOW,      NORMAL",
        "PERSONAL_REQUEST, LOCKED_OUT,  false, UNKNOWN, UNKNOWN, URGENT, personal-locked,   MEDIUM,   NORMAL",
        "PERSONAL_REQUEST, '',          false, UNKNOWN, UNKNOWN, URGENT, personal-urgent,   MEDIUM,   NORMAL",
        "PERSONAL_REQUEST, '',          false, UNKNOWN, UNKNOWN, NORMAL, personal-any,      LOW,      NORMAL",
    })
    void triagesBySignals(
            String family,
            String words,
            boolean exposed,
            String amount,
            String age,
            String urgency,
            String rule,
            String severity,
            String lane) {
        DmnDecisionRuleResult said = decide(
                        "triage",
                        Map.of(
                                "family", family,
                                "wordClasses", Arrays.asList(words.split("\\|")),
                                "exposedSecret", exposed,
                                "amountClass", amount,
                                "ageClass", age,
                                "urgency", urgency))
                .getSingleResult();

        assertThat(said.<String>getEntry("rule")).isEqualTo(rule);
        assertThat(said.<String>getEntry("severity")).isEqualTo(severity);
        assertThat(said.<String>getEntry("lane")).isEqualTo(lane);
        assertThat(settings.departments()).containsKey(said.getEntry("department"));
        heard("triage").add(rule);
    }

    /** Every rule has a case above that fires it. */
    @AfterAll
    static void everyRuleHasSpoken() {
        HEARD.forEach((table, spoke) -> assertThat(spoke).as(table).isEqualTo(rules(table)));
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

    private DmnDecisionTableResult decide(String table, Map<String, Object> asked) {
        return decisions.evaluateDecisionTableByKey(table).variables(asked).evaluate();
    }

    private static Set<String> heard(String table) {
        return HEARD.computeIfAbsent(table, key -> new HashSet<>());
    }

    private static Set<String> rules(String table) {
        Set<String> ids = new HashSet<>();
        table(table).getRules().forEach(rule -> ids.add(rule.getId()));
        return ids;
    }

    private static DecisionTable table(String name) {
        String file = name.equals("category") ? "triage" : name;
        DmnModelInstance model =
                Dmn.readModelFromStream(DecisionTablesTest.class.getResourceAsStream("/decisions/" + file + ".dmn"));
        return model.getModelElementById(name + "_table");
    }
}
