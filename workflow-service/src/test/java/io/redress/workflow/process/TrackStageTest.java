package io.redress.workflow.process;

import static io.redress.workflow.process.Complaints.stuckTransfer;
import static io.redress.workflow.process.Complaints.theft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Severity;
import io.redress.workflow.casefile.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
class TrackStageTest {

    @Autowired
    CaseDriver kase;

    @Autowired
    ProcessEngine engine;

    @Test
    void asksTheCustomerAndStopsTheClockUntilTheAnswer() {
        kase.file(stuckTransfer()).record();
        Instant due = kase.caseFile().dueAt();

        kase.ask();
        assertThat(kase.process()).isWaitingAt("AwaitAnswer").isNotWaitingAt("HandleComplaint");
        assertThat(kase.caseFile().status()).isEqualTo(Status.WAITING_FOR_CUSTOMER);
        assertThat(kase.caseFile().pausedSince()).isEqualTo(kase.now());
        kase.wait(Duration.ofDays(1)).customerWrites();

        assertThat(kase.process())
                .hasPassed("CustomerAnswered", "ResumeClock")
                .hasNotPassed("FollowUpDue", "MessageReceived")
                .isWaitingAt("HandleComplaint");
        assertThat(kase.announced())
                .endsWith("information-requested", "clock-paused", "clock-resumed", "estimate-revised");
        CaseFile file = kase.caseFile();
        assertThat(file.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(file.pausedSince()).isNull();
        assertThat(file.basis()).isEqualTo(Basis.REVISED);
        // from Monday 10:00 to Tuesday 10:00 eight working hours were spent waiting: one working day later
        assertThat(file.dueAt()).isEqualTo(due.plus(Duration.ofDays(1)));
        assertThat(file.estimates())
                .last()
                .extracting(CaseFile.Estimate::reason)
                .isEqualTo("WAITED_FOR_CUSTOMER");
    }

    @Test
    void goesOnWithoutTheCustomerWhenTheFollowUpIsDue() {
        kase.file(stuckTransfer()).record().ask();

        kase.wait(Duration.ofDays(8)); // five working days and a weekend

        assertThat(kase.process())
                .hasPassed("FollowUpDue", "ResumeClock")
                .hasNotPassed("CustomerAnswered")
                .isWaitingAt("HandleComplaint");
        assertThat(kase.announced()).doesNotContain("progress-reported");
    }

    @Test
    void waitsOnWhenTheFollowUpTimerWasSetForAnEarlierDay() {
        kase.file(stuckTransfer()).record().ask();
        String timer = kase.timer("FollowUpDue").getId();

        engine.getManagementService().setJobDuedate(timer, Date.from(kase.now()));
        kase.wait(Duration.ofDays(1));
        assertThat(kase.process())
                .hasPassed("FollowUpDue")
                .isWaitingAt("AwaitAnswer")
                .hasNotPassed("ResumeClock");
        kase.wait(Duration.ofDays(7));

        assertThat(kase.process()).hasPassed("ResumeClock").isWaitingAt("HandleComplaint");
    }

    @Test
    void canAskTwice() {
        kase.file(stuckTransfer()).record();

        kase.ask().customerWrites().ask().customerWrites().resolve();

        assertThat(kase.process()).isWaitingAt("ReopeningWindowEnded");
        assertThat(kase.caseFile().pauses()).hasSize(2).allMatch(pause -> pause.resumedAt() != null);
    }

    @Test
    void refersToAnotherDepartmentThatKeepsOtherHours() {
        kase.file(stuckTransfer()).record(Map.of("category", "ACCOUNT_SECURITY", "severity", "LOW"));

        kase.refer("security");

        assertThat(kase.process()).hasPassed("ReferComplaint").isWaitingAt("HandleComplaint");
        assertThat(kase.announced()).endsWith("complaint-referred", "estimate-revised");
        assertThat(kase.lastEvent("complaint-referred").path("fromDepartment").asText())
                .isEqualTo("technical");
        assertThat(kase.caseFile().department()).isEqualTo("security");
        assertThat(kase.lastEvent("estimate-revised").path("reason").asText()).isEqualTo("REFERRED");
        assertThat(engine.getTaskService()
                        .getIdentityLinksForTask(kase.task("HandleComplaint").getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("security");
    }

    @Test
    void countsInTheNewDepartmentsCalendar() {
        kase.file(stuckTransfer()).record();

        kase.refer("security");

        assertThat(kase.caseFile().estimates())
                .extracting(CaseFile.Estimate::calendar)
                .containsExactly("office", "office", "around-the-clock");
        assertThat(kase.caseFile().dueAt()).isEqualTo(Complaints.MONDAY_MORNING.plus(Duration.ofHours(24)));
    }

    @Test
    void flagsTheCaseWhenTheDueTimeHasPassed() {
        kase.file(theft("en"));

        kase.wait(Duration.ofHours(5));

        assertThat(kase.process())
                .hasPassed("ClockStepDue", "TakeClockSteps")
                .isWaitingAt("HandleComplaint", "ExplainDelay");
        assertThat(kase.caseFile().overdue()).isTrue();
        assertThat(kase.task("HandleComplaint").getPriority()).isEqualTo(Severity.CRITICAL.overduePriority());
    }

    @Test
    void staysOverdueOnAnotherDepartmentsList() {
        kase.file(theft("en")).wait(Duration.ofHours(5)).refer("technical");

        assertThat(kase.task("HandleComplaint").getPriority()).isEqualTo(Severity.CRITICAL.overduePriority());
    }

    @Test
    void asksTheCaseWhenAStaleTimerFires(@Autowired JdbcTemplate jdbc) {
        kase.file(theft("en"));
        Instant later = kase.caseFile().dueAt().plus(Duration.ofHours(3));
        jdbc.update(
                "update case_file set due_at = ? where reference = ?",
                OffsetDateTime.parse(later.toString()),
                kase.reference());

        kase.wait(Duration.ofHours(5));
        assertThat(kase.process())
                .hasPassed("ClockStepDue")
                .isWaitingAt("NextClockStepDue")
                .isNotWaitingAt("ExplainDelay");
        assertThat(kase.caseFile().overdue()).isFalse();
        kase.waitUntil(later);

        assertThat(kase.process()).hasPassed("NextClockStepDue").isWaitingAt("ExplainDelay");
        assertThat(kase.caseFile().overdue()).isTrue();
    }

    @Test
    void reportsProgressEveryThreeWorkingDaysWithoutNews() {
        kase.file(stuckTransfer()).record();

        kase.waitUntil(Instant.parse("2026-11-26T02:00:00Z")); // Thursday
        assertThat(kase.announced()).filteredOn("progress-reported"::equals).hasSize(1);
        assertThat(kase.lastEvent("progress-reported").has("textId")).isFalse();
        kase.waitUntil(Instant.parse("2026-12-01T02:00:00Z")); // Tuesday

        assertThat(kase.announced()).filteredOn("progress-reported"::equals).hasSize(2);
    }

    @Test
    void reportsNothingWhenTheCustomerHasHeardSomethingReal() {
        kase.file(stuckTransfer()).record().wait(Duration.ofDays(2)).refer("product");

        kase.waitUntil(Instant.parse("2026-11-27T02:00:00Z"));

        assertThat(kase.process()).hasNotPassed("ReportDue").hasNotPassed("ReportProgress");
        kase.waitUntil(Instant.parse("2026-11-30T02:00:00Z"));
        assertThat(kase.process()).hasPassed("ReportProgress");
    }

    @Test
    void stopsReportingOnceItIsResolved() {
        kase.file(stuckTransfer()).record().resolve();

        kase.wait(Duration.ofDays(10));

        assertThat(kase.announced()).doesNotContain("progress-reported");
        assertThat(kase.process()).isWaitingAt("ReopeningWindowEnded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing:action        | action        |",
                "invalid-code:action   | action        | CLOSE",
                "invalid-code:action   | action        | SING",
                "missing:outcome       | outcome       |",
                "invalid-code:outcome  | outcome       | MAYBE",
                "missing:findings      | findings      |",
                "invalid-list:findings | findings      | none",
                "point-without-finding | findings      | []",
                "point-without-finding | findings      | [{\"point\":\"Another\",\"finding\":\"f\",\"reason\":\"r\"}]",
                "point-without-finding | findings      | [{\"point\":\"The transfer is pending\",\"finding\":\"f\"}]",
                "point-without-finding | findings      | [{\"point\":\"The transfer is pending\",\"finding\":\"f\",\"reason\":\" \"}]",
            })
    void refusesAWrongResolutionAndChangesNothing(String code, String wrong, String value) {
        kase.file(stuckTransfer()).record();
        Map<String, Object> variables = new HashMap<>(Map.of(
                "action", "RESOLVE",
                "outcome", "UPHELD",
                "findings", "[{\"point\":\"The transfer is pending\",\"finding\":\"f\",\"reason\":\"r\"}]"));
        variables.put(wrong, value);

        assertThatThrownBy(() -> kase.complete("HandleComplaint", variables))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage(code);

        assertThat(kase.process()).isWaitingAt("HandleComplaint");
        assertThat(kase.announced()).doesNotContain("complaint-resolved");
        assertThat(kase.caseFile().decisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "missing:message,ASK_CUSTOMER,,",
        "missing:department,REFER,,",
        "invalid-code:department,REFER,technical,",
    })
    void refusesAnIncompleteQuestionOrReferral(String code, String action, String department, String message) {
        kase.file(stuckTransfer()).record();
        Map<String, Object> variables = new HashMap<>();
        variables.put("action", action);
        variables.put("department", department);
        variables.put("message", message);

        assertThatThrownBy(() -> kase.complete("HandleComplaint", variables)).hasMessage(code);

        assertThat(kase.process()).isWaitingAt("HandleComplaint");
    }
}
