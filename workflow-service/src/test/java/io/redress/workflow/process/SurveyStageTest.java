package io.redress.workflow.process;

import static io.redress.workflow.process.Complaints.stuckTransfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class SurveyStageTest {

    private static final Duration WINDOW = Duration.ofDays(14);

    @Autowired
    CaseDriver kase;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void resolved() {
        kase.file(stuckTransfer()).record().resolve();
    }

    @Test
    void takesAGoodScoreAndWaitsForTheWindow() {
        kase.customerScores(1, 3);

        assertThat(kase.process())
                .hasPassed("ScoreTaken")
                .isWaitingAt("ReopeningWindowEnded")
                .hasNotPassed("ReviewLowScore");
        assertThat(kase.caseFile().currentCycle().score()).isEqualTo(3);
    }

    @Test
    void closesWithoutAnySurvey() {
        kase.wait(WINDOW);

        assertThat(kase.process()).isEnded().hasPassed("CloseComplaint");
    }

    @Test
    void staysOpenWhenTheWindowsTimerFiresTooEarly() {
        engine.getManagementService()
                .setJobDuedate(kase.timer("ReopeningWindowEnded").getId(), Date.from(kase.now()));

        kase.wait(WINDOW.minusMinutes(1));
        assertThat(kase.process()).hasPassed("ReopeningWindowEnded").isWaitingAt("ReopeningWindowEnded");
        kase.wait(Duration.ofMinutes(1));

        assertThat(kase.process()).isEnded();
    }

    @Test
    void holdsBackTheEndWhileALowScoreIsReviewed() {
        kase.customerScores(1, 2).wait(WINDOW.plusDays(1));
        assertThat(kase.process())
                .isWaitingAt("ReviewLowScore")
                .hasPassed("ReopeningWindowEnded")
                .hasNotPassed("CloseComplaint");
        assertThat(engine.getTaskService()
                        .getIdentityLinksForTask(kase.task("ReviewLowScore").getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("supervisors");

        kase.complete("ReviewLowScore", Map.of("action", "CLOSE", "comment", "Nothing more to do."));

        assertThat(kase.process()).isEnded().hasPassed("ScoreReviewed", "CloseComplaint");
        assertThat(kase.caseFile().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void reopensAfterALowScore() {
        kase.customerScores(1, 1).wait(Duration.ofDays(1));

        kase.complete("ReviewLowScore", Map.of("action", "REOPEN"));

        assertThat(kase.process())
                .hasPassed("ReviewReopens", "ReopenedByReview", "ReopenComplaint")
                .isWaitingAt("HandleComplaint");
        assertThat(kase.announced()).endsWith("complaint-resolved", "complaint-reopened", "estimate-given");
        CaseFile file = kase.caseFile();
        assertThat(file.cycle()).isEqualTo(2);
        assertThat(file.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(file.currentCycle().startedAt()).isEqualTo(kase.now());
        assertThat(file.outcome()).isNull();
    }

    @Test
    void asksForOneReviewWhenASurveyIsAnsweredTwice() {
        kase.customerScores(1, 1).customerScores(1, 2);

        assertThat(kase.openTasks()).containsExactly("ReviewLowScore");
        assertThat(kase.caseFile().currentCycle().score()).isEqualTo(1);
    }

    @Test
    void refusesAReviewWithoutADecision() {
        kase.customerScores(1, 1);

        assertThatThrownBy(() -> kase.complete("ReviewLowScore", Map.of("comment", "Hm.")))
                .hasMessage("missing:action");
        assertThatThrownBy(() -> kase.complete("ReviewLowScore", Map.of("action", "RESOLVE")))
                .hasMessage("invalid-code:action");
    }

    @Test
    void reopensWhenTheCustomerDisagreesInTime() {
        kase.wait(Duration.ofDays(3));
        Instant asked = kase.now();

        kase.wait(Duration.ofHours(1)).customerAsksToReopen(1, asked);

        assertThat(kase.process())
                .hasPassed("ReopeningRequested", "ReopenComplaint")
                .isWaitingAt("HandleComplaint");
        CaseFile file = kase.caseFile();
        assertThat(file.cycles()).hasSize(2);
        assertThat(file.currentCycle().startedAt()).isEqualTo(asked);
        assertThat(kase.lastEvent("estimate-given").path("cycle").asInt()).isEqualTo(2);
        assertThat(kase.lastEvent("estimate-given").path("basis").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    void goesThroughASecondCycleToTheEnd() {
        kase.customerAsksToReopen(1, kase.now()).resolve().customerScores(2, 5).wait(WINDOW);

        assertThat(kase.process()).isEnded();
        assertThat(kase.announced())
                .containsExactly(
                        "estimate-given",
                        "complaint-recorded",
                        "estimate-revised",
                        "complaint-resolved",
                        "complaint-reopened",
                        "estimate-given",
                        "complaint-resolved",
                        "complaint-closed");
        assertThat(kase.lastEvent("complaint-closed").path("cycle").asInt()).isEqualTo(2);
    }

    @Test
    void reopensOnceWhenCustomerAndSupervisorBothWantIt() {
        kase.customerScores(1, 1).customerAsksToReopen(1, kase.now());
        assertThat(kase.openTasks()).containsExactly("HandleComplaint");

        kase.customerAsksToReopen(1, kase.now());

        assertThat(kase.caseFile().cycle()).isEqualTo(2);
        assertThat(kase.announced()).filteredOn("complaint-reopened"::equals).hasSize(1);
        assertThat(kase.problems()).isEmpty();
    }

    @Test
    void beginsANewProcessForAWishThatArrivedAfterTheEndButWasUtteredInTime() {
        Instant asked = kase.now().plus(WINDOW).minusSeconds(1);
        kase.wait(WINDOW.plusDays(1));
        String first = kase.caseFile().currentCycle().processInstanceId();

        kase.customerAsksToReopen(1, asked);

        assertThat(kase.caseFile().currentCycle().processInstanceId()).isNotEqualTo(first);
        assertThat(kase.process())
                .hasPassed("ReopenedAfterClose", "ReopenComplaint")
                .isWaitingAt("HandleComplaint");
        assertThat(kase.announced()).endsWith("complaint-closed", "complaint-reopened", "estimate-given");
        kase.resolve();
        assertThat(kase.caseFile().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void looksAfterAWishThatCameTooLate() {
        kase.wait(WINDOW.plusDays(1));

        kase.customerAsksToReopen(1, kase.now());

        assertThat(kase.openTasks()).containsExactly("AfterCare");
        assertThat(kase.caseFile().cycle()).isEqualTo(1);
    }

    @Test
    void looksAfterALowScoreThatCameAfterTheEnd() {
        kase.wait(WINDOW.plusDays(1)).customerScores(1, 1);

        assertThat(kase.openTasks()).containsExactly("AfterCare");
    }

    @Test
    void onlyKeepsAGoodScoreThatCameAfterTheEnd() {
        kase.wait(WINDOW.plusDays(1)).customerScores(1, 4);

        assertThat(kase.openTasks()).isEmpty();
        assertThat(kase.caseFile().currentCycle().score()).isEqualTo(4);
    }

    @Test
    void onlyKeepsTheScoreOfACycleThatIsWorkedAgain() {
        kase.customerAsksToReopen(1, kase.now()).customerScores(1, 1);

        assertThat(kase.openTasks()).containsExactly("HandleComplaint");
        assertThat(kase.caseFile().cycles().get(0).score()).isEqualTo(1);
    }
}
