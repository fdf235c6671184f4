package io.redress.workflow.process;

import static io.redress.workflow.process.Complaints.stuckTransfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.casefile.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main way: record, estimate, track, survey. */
@ProcessTest
class WayOfAComplaintTest {

    @Autowired
    CaseDriver kase;

    @Test
    void hasATimeBeforeAnybodyLookedAtIt() {
        kase.file(stuckTransfer());

        assertThat(kase.process())
                .hasPassedInOrder("ComplaintSubmitted", "TriageComplaint", "GiveProvisionalEstimate")
                .isWaitingAt("RecordComplaint");
        assertThat(kase.announced()).containsExactly("estimate-given");
        assertThat(kase.caseFile().basis()).isEqualTo(Basis.PROVISIONAL);
        // 24 working hours from Monday 10:00 in Shanghai: 7 on Monday, 8 on Tuesday, 8 on Wednesday, 1 on Thursday
        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-11-26T02:00:00Z"));
        assertThat(kase.caseFile().triageRule()).isEqualTo("technical-any");
    }

    @Test
    void goesThroughItsFourStagesToTheEnd() {
        kase.file(stuckTransfer());

        kase.record();
        assertThat(kase.caseFile().status()).isEqualTo(Status.IN_PROGRESS);
        kase.resolve();
        assertThat(kase.process()).isWaitingAt("ReopeningWindowEnded");
        assertThat(kase.caseFile().status()).isEqualTo(Status.RESOLVED);
        kase.wait(Duration.ofDays(14));

        assertThat(kase.process())
                .isEnded()
                .hasPassedInOrder(
                        "Record",
                        "RecordComplaint",
                        "AnnounceRecording",
                        "Estimate",
                        "ConfirmEstimate",
                        "Track",
                        "HandleComplaint",
                        "AnnounceResolution",
                        "Survey",
                        "ReopeningWindowEnded",
                        "CloseComplaint",
                        "ComplaintClosed");
        assertThat(kase.announced())
                .containsExactly(
                        "estimate-given",
                        "complaint-recorded",
                        "estimate-revised",
                        "complaint-resolved",
                        "complaint-closed");
        assertThat(kase.caseFile().status()).isEqualTo(Status.CLOSED);
        assertThat(kase.caseFile().outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(kase.lastEvent("complaint-closed").path("reason").asText()).isEqualTo("RESOLVED");
    }
}
