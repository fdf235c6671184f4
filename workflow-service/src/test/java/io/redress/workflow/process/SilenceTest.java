package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Signals;
import io.redress.workflow.casefile.Status;
import io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody does not answer: the customer, or we. From Monday 23 November 2026, 10:00 in Shanghai. */
@ProcessTest
class SilenceTest {

    private static final Instant THURSDAY = Instant.parse("2026-11-26T02:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-11-30T02:00:00Z");

    @Autowired
    CaseDriver kase;

    @Test
    void theCustomerIsRemindedAndToldWhatHappensWithoutAnAnswer() {
        kase.file(from("CN")).record().ask();

        kase.waitUntil(THURSDAY.minusSeconds(1));
        assertThat(kase.announced()).doesNotContain("customer-reminded");
        kase.waitUntil(THURSDAY);

        assertThat(kase.lastEvent("customer-reminded").get("then").asText()).isEqualTo("CLOSE");
        assertThat(Instant.parse(
                        kase.lastEvent("customer-reminded").get("answerBy").asText()))
                .isEqualTo(NEXT_MONDAY);
        assertThat(kase.caseFile().status()).isEqualTo(Status.WAITING_FOR_CUSTOMER);
    }

    @Test
    void whatWasAnnouncedHappensAndNotBefore() {
        kase.file(from("CN")).record().ask();

        kase.waitUntil(NEXT_MONDAY.minusSeconds(1));
        assertThat(kase.caseFile().status()).isEqualTo(Status.WAITING_FOR_CUSTOMER);
        kase.waitUntil(NEXT_MONDAY);

        BpmnAwareTests.assertThat(kase.process())
                .hasPassed("RemindCustomer", "CustomerDidNotReply", "CloseWithoutReply", "ClosedWithoutReply")
                .isEnded();
        assertThat(kase.lastEvent("complaint-closed").get("reason").asText()).isEqualTo("NO_REPLY");
        assertThat(Instant.parse(
                        kase.lastEvent("complaint-closed").get("reopenUntil").asText()))
                .isEqualTo(NEXT_MONDAY.plus(Duration.ofDays(14)));
        assertThat(kase.announced()).doesNotContain("complaint-resolved");
        assertThat(kase.caseFile().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aLateAnswerOpensTheCaseAgain() {
        kase.file(from("CN")).record().ask().waitUntil(NEXT_MONDAY.plus(Duration.ofDays(13)));

        kase.customerWrites();

        assertThat(kase.announced()).endsWith("complaint-reopened", "estimate-given");
        assertThat(kase.caseFile().cycle()).isEqualTo(2);
        assertThat(kase.openTasks()).containsExactly("HandleComplaint");
    }

    @Test
    void anAnswerAfterTheWindowIsTakenCareOf() {
        kase.file(from("CN"))
                .record()
                .ask()
                .waitUntil(NEXT_MONDAY.plus(Duration.ofDays(14)).plusSeconds(1));

        kase.customerWrites();

        assertThat(kase.caseFile().cycle()).isEqualTo(1);
        assertThat(kase.openTasks()).containsExactly("AfterCare");
    }

    @Test
    void whereALawBindsSilenceIsNoEnd() {
        kase.file(from("DE")).record().ask().waitUntil(THURSDAY);
        assertThat(kase.lastEvent("customer-reminded").get("then").asText()).isEqualTo("DECIDE");

        kase.waitUntil(NEXT_MONDAY);

        assertThat(kase.caseFile().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(kase.openTasks()).contains("HandleComplaint");
    }

    @Test
    void whoIsRemindedLateHasAsLongToAnswer() {
        kase.file(from("CN")).record().ask();
        // the service was down for a week: both timers are due at once
        Instant back = Instant.parse("2026-12-02T02:00:00Z");
        kase.wakeUpAt(back);

        assertThat(Instant.parse(
                        kase.lastEvent("customer-reminded").get("answerBy").asText()))
                .as("two working days after Wednesday")
                .isEqualTo(Instant.parse("2026-12-04T02:00:00Z"));
        assertThat(kase.caseFile().status()).isEqualTo(Status.WAITING_FOR_CUSTOMER);
    }

    @Test
    void whoeverAskedWaitsBehindAllThatIsToBeDone() {
        kase.file(from("CN")).record().as("kim", k -> k.ask());

        Task waits = kase.task("AwaitAnswer");
        assertThat(waits.getAssignee()).isEqualTo("kim");
        assertThat(waits.getPriority()).isZero();
        assertThat(waits.getFollowUpDate()).isEqualTo(THURSDAY);
        assertThat(waits.getDueDate()).isEqualTo(NEXT_MONDAY);
        kase.waitUntil(THURSDAY);

        Task still = kase.task("AwaitAnswer");
        assertThat(still.getAssignee()).as("after the reminder").isEqualTo("kim");
        assertThat(still.getFollowUpDate()).isEqualTo(NEXT_MONDAY);
    }

    @Test
    void whoNeedsNoAnswerAnyMoreGoesOn() {
        kase.file(from("CN")).record().ask().wait(Duration.ofHours(2));

        kase.as("kim", k -> k.complete("AwaitAnswer", Map.of()));

        assertThat(kase.caseFile().timeline())
                .filteredOn(row -> row.what().equals("answer-not-needed"))
                .singleElement()
                .extracting(CaseFile.TimelineRow::actor)
                .isEqualTo("kim");
        assertThat(kase.openTasks()).containsOnlyOnce("HandleComplaint").doesNotContain("AwaitAnswer");
        assertThat(kase.caseFile().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(kase.caseFile().pausedSince()).isNull();
        assertThat(kase.announced()).endsWith("clock-resumed", "estimate-revised");
        kase.customerWrites();
        assertThat(kase.openTasks())
                .as("a late answer is a message like others")
                .contains("AnswerMessage");
    }

    @Test
    void aPersonIsAskedForNewsBeforeTheReportIsDue() {
        kase.file(from("CN")).record();

        // 24 working hours to Thursday 10:00, three quarters are 18: Mon 7, Tue 8, Wed 3 h = 12:00
        kase.waitUntil(Instant.parse("2026-11-25T04:00:00Z"));
        assertThat(kase.openTasks()).contains("WriteUpdate");
        assertThat(kase.task("WriteUpdate").getDueDate()).isEqualTo(THURSDAY);
        kase.complete("WriteUpdate", Map.of("message", "The exchange has promised its logs for Friday."));

        assertThat(kase.lastEvent("progress-reported").has("textId")).isTrue();
        kase.waitUntil(THURSDAY);
        assertThat(kase.announced()).filteredOn("progress-reported"::equals).hasSize(1);
    }

    @Test
    void whenNobodyWritesTheReportLeavesByItself() {
        kase.file(from("CN")).record();

        kase.waitUntil(THURSDAY);

        BpmnAwareTests.assertThat(kase.process()).hasPassed("UpdateOverdue", "ReportProgress");
        assertThat(kase.announced()).filteredOn("progress-reported"::equals).hasSize(1);
        assertThat(kase.lastEvent("progress-reported").has("textId")).isFalse();
        assertThat(kase.openTasks()).doesNotContain("WriteUpdate");
    }

    @Test
    void aReportThatWasOvertakenIsNotSent() {
        kase.file(from("CN")).record().customerWrites().waitUntil(Instant.parse("2026-11-25T04:00:00Z"));
        assertThat(kase.openTasks()).contains("WriteUpdate");

        kase.complete("AnswerMessage", Map.of("message", "We have your logs."));
        kase.waitUntil(THURSDAY);

        BpmnAwareTests.assertThat(kase.process()).hasPassed("HasCustomerHeardMeanwhile");
        assertThat(kase.announced()).doesNotContain("progress-reported");
    }

    @Test
    void aDecisionUnderReviewIsNewsOfItsOwn() {
        kase.file(from("CN"))
                .record(Map.of("severity", "CRITICAL"))
                .wait(Duration.ofHours(1))
                .as("kim", k -> k.resolve());

        kase.wait(Duration.ofDays(1));

        assertThat(kase.lastEvent("progress-reported").get("progress").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(kase.openTasks()).doesNotContain("WriteUpdate");
    }

    @Test
    void reportsFollowADepartmentWithOtherHours() {
        // before the weekend: three days of the office end on Wednesday, of a department that never closes on Monday
        kase.file(Complaints.receivedAt(
                        Instant.parse("2026-11-27T02:00:00Z"),
                        new Signals("TECHNICAL", "CN", List.of(), false, "UNKNOWN", null, null, null)))
                .record()
                .refer("security");

        kase.waitUntil(NEXT_MONDAY);

        assertThat(kase.announced()).endsWith("progress-reported");
    }

    private static ComplaintSubmitted from(String country) {
        return Complaints.with("en", new Signals("TECHNICAL", country, List.of(), false, "UNKNOWN", null, null, null));
    }
}
