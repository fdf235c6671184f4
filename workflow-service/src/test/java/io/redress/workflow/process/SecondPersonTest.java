package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.workflow.casefile.Status;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Grave or costly decisions are looked at by a second person, and appeals are judged by others than the first judges. */
@ProcessTest
class SecondPersonTest {

    private static final Map<String, Object> GRAVE = Map.of("severity", "CRITICAL");

    @Autowired
    CaseDriver kase;

    @Test
    void theCustomerHearsOfAGraveDecisionWhenAnotherPersonHasApprovedIt() {
        kase.file(Complaints.stuckTransfer()).record(GRAVE).as("kim", k -> k.resolve());
        assertThat(kase.openTasks()).containsExactly("ReviewDecision");
        assertThat(kase.announced()).doesNotContain("complaint-resolved");
        assertThat(kase.caseFile().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(kase.caseFile().outcome()).as("nobody has it yet").isNull();

        kase.as("lee", k -> k.complete("ReviewDecision", Map.of("approved", true)));

        BpmnAwareTests.assertThat(kase.process())
                .hasPassed("IsReviewNeeded", "ReviewDecision", "AnnounceResolution", "ComplaintResolved");
        assertThat(kase.announced()).endsWith("complaint-resolved");
        assertThat(kase.caseFile().timeline())
                .filteredOn(row -> row.what().equals("decision-approved"))
                .singleElement()
                .satisfies(row -> assertThat(row.actor()).isEqualTo("lee"));
    }

    @Test
    void whoeverDecidedCannotReview() {
        kase.file(Complaints.stuckTransfer()).record(GRAVE).as("kim", k -> k.resolve());

        assertThatThrownBy(() -> kase.as("kim", k -> k.complete("ReviewDecision", Map.of("approved", true))))
                .hasStackTraceContaining("reviewer-is-decider");
        assertThatThrownBy(() -> kase.complete("ReviewDecision", Map.of("approved", true)))
                .as("nobody known")
                .hasStackTraceContaining("reviewer-is-decider");

        assertThat(kase.openTasks()).containsExactly("ReviewDecision");
    }

    @Test
    void aDecisionThatIsSentBackIsMadeAgain() {
        kase.file(Complaints.stuckTransfer()).record(GRAVE).as("kim", k -> k.resolve());

        assertThatThrownBy(() -> kase.as("lee", k -> k.complete("ReviewDecision", Map.of("approved", false))))
                .as("without a word of why")
                .hasStackTraceContaining("missing:comment");
        kase.as(
                "lee",
                k -> k.complete("ReviewDecision", Map.of("approved", false, "comment", "The logs say otherwise.")));

        assertThat(kase.openTasks()).containsExactly("HandleComplaint");
        kase.as("kim", k -> k.resolve(Map.of("outcome", "PARTLY_UPHELD")))
                .as("lee", k -> k.complete("ReviewDecision", Map.of("approved", true)));
        assertThat(kase.lastEvent("complaint-resolved").get("outcome").asText()).isEqualTo("PARTLY_UPHELD");
    }

    @ParameterizedTest
    @CsvSource({"100, EUR, false", "100.01, EUR, true", "0.5, BTC, true", "0, BTC, false"})
    void aCostlyRemedyIsReviewed(String amount, String currency, boolean reviewed) {
        kase.file(Complaints.stuckTransfer())
                .record()
                .resolve(Map.of("remedyAmount", amount, "remedyCurrency", currency));

        assertThat(kase.openTasks().contains("ReviewDecision")).isEqualTo(reviewed);
    }

    @Test
    void theWorthOfTheRemedyIsAnnounced() {
        kase.file(Complaints.stuckTransfer())
                .record()
                .resolve(Map.of("remedyAmount", "25.50", "remedyCurrency", "USDT"));

        assertThat(kase.lastEvent("complaint-resolved").get("remedyAmount").asText())
                .isEqualTo("25.5");
        assertThat(kase.lastEvent("complaint-resolved").get("remedyCurrency").asText())
                .isEqualTo("USDT");
    }

    @Test
    void anAmountNeedsACurrency() {
        kase.file(Complaints.stuckTransfer()).record();

        assertThatThrownBy(() -> kase.resolve(Map.of("remedyAmount", "25")))
                .hasStackTraceContaining("missing:remedyCurrency");
        assertThatThrownBy(() -> kase.resolve(Map.of("remedyAmount", "-25", "remedyCurrency", "EUR")))
                .hasStackTraceContaining("invalid-code:remedyAmount");
    }

    @Test
    void theClocksRunOnDuringTheReview() {
        kase.file(Complaints.stuckTransfer()).record(GRAVE).as("kim", k -> k.resolve());

        kase.wait(Duration.ofDays(7));

        assertThat(kase.announced()).contains("complaint-escalated");
        assertThat(kase.openTasks()).contains("ReviewDecision", "ExplainDelay");
    }

    @Test
    void anAppealIsJudgedByOthers() {
        kase.file(Complaints.stuckTransfer())
                .record(GRAVE)
                .as("kim", k -> k.resolve())
                .as("lee", k -> k.complete("ReviewDecision", Map.of("approved", true)))
                .customerAsksToReopen(1, kase.now());

        for (String judge : new String[] {"kim", "lee"}) {
            assertThatThrownBy(() -> kase.as(judge, k -> k.resolve())).hasStackTraceContaining("decided-before");
        }
        kase.as("sam", k -> k.resolve());

        assertThat(kase.openTasks()).containsExactly("ReviewDecision");
    }
}
