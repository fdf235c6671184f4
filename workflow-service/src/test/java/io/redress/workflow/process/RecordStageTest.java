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
import io.redress.workflow.texts.CaseTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class RecordStageTest {

    @Autowired
    CaseDriver kase;

    @Autowired
    CaseTexts texts;

    @Autowired
    ProcessEngine engine;

    @Test
    void putsTheComplaintOnTheIntakeDesksList() {
        kase.file(stuckTransfer());

        Task task = kase.task("RecordComplaint");
        assertThat(task.getFormKey()).isEqualTo("embedded:app:forms/record-complaint.html");
        assertThat(task.getPriority()).isEqualTo(Severity.MEDIUM.priority());
        // four working hours: 10:00 to 12:30 and 13:30 to 15:00 in Shanghai
        assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(task.getDescription()).contains(kase.reference(), "TECHNICAL", "MEDIUM");
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("intake-desk");
    }

    @Test
    void confirmsTheEstimateWhenTheDeskAgreesWithTriage() {
        kase.file(stuckTransfer());
        Instant provisional = kase.caseFile().dueAt();

        kase.record();

        assertThat(kase.announced()).containsExactly("estimate-given", "complaint-recorded", "estimate-revised");
        assertThat(kase.caseFile().basis()).isEqualTo(Basis.CONFIRMED);
        assertThat(kase.caseFile().dueAt()).isEqualTo(provisional);
        assertThat(kase.lastEvent("estimate-revised").path("reason").asText()).isEqualTo("RECORDED");
        assertThat(kase.lastEvent("complaint-recorded").path("automatic").asBoolean())
                .isFalse();
    }

    @Test
    void tellsAnotherTimeWhenTheDeskThinksItWorse() {
        kase.file(stuckTransfer());

        kase.record(Map.of("category", "TECHNICAL.STUCK_TRANSACTION", "severity", "CRITICAL"));

        CaseFile file = kase.caseFile();
        assertThat(file.category()).isEqualTo("TECHNICAL.STUCK_TRANSACTION");
        assertThat(file.estimates())
                .extracting(CaseFile.Estimate::rule)
                .containsExactly("technical-medium", "technical-critical");
        // eight working hours from Monday 10:00: 7 on Monday, one on Tuesday
        assertThat(file.dueAt()).isEqualTo(Instant.parse("2026-11-24T02:00:00Z"));
        assertThat(kase.task("HandleComplaint").getPriority()).isEqualTo(Severity.CRITICAL.priority());
    }

    @Test
    void neverPromisesThePast() {
        kase.file(stuckTransfer()).wait(Duration.ofDays(2));
        Instant told = kase.caseFile().dueAt();

        kase.record(Map.of("severity", "CRITICAL"));

        assertThat(kase.caseFile().dueAt()).isEqualTo(told);
    }

    @Test
    void countsFromNowWhenTheComplaintComesInLate() {
        var complaint = stuckTransfer();
        kase.about(complaint).waitUntil(Complaints.MONDAY_MORNING.plus(Duration.ofDays(7)));

        kase.arrives("complaint-submitted", complaint);

        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-12-03T02:00:00Z"));
    }

    @Test
    void refusesWhatIsNotAdmissible() {
        kase.file(stuckTransfer());

        kase.complete(
                "RecordComplaint",
                Map.of("admissible", false, "inadmissibleReason", "We are not the operator of that exchange."));

        assertThat(kase.process())
                .isEnded()
                .hasPassedInOrder("RecordComplaint", "RejectComplaint", "CloseUnhandled", "ClosedUnhandled")
                .hasNotPassed("Estimate", "Track");
        assertThat(kase.announced()).containsExactly("estimate-given", "complaint-rejected", "complaint-closed");
        assertThat(kase.lastEvent("complaint-closed").path("reason").asText()).isEqualTo("REJECTED");
        assertThat(kase.caseFile().status()).isEqualTo(Status.REJECTED);
        assertThat(texts.read(kase.reference(), kase.caseFile().rejectionText()))
                .contains("We are not the operator of that exchange.");
    }

    @Test
    void mergesADuplicate() {
        kase.file(stuckTransfer());
        String first = kase.reference();
        kase.file(stuckTransfer());

        kase.complete("RecordComplaint", Map.of("admissible", true, "duplicateOf", first));

        assertThat(kase.process())
                .isEnded()
                .hasPassed("ComplaintMerged", "CloseUnhandled")
                .hasNotPassed("AnnounceRecording", "RejectComplaint");
        assertThat(kase.announced()).containsExactly("estimate-given", "complaint-closed");
        assertThat(kase.lastEvent("complaint-closed").path("reason").asText()).isEqualTo("MERGED");
        assertThat(kase.lastEvent("complaint-closed").path("mergedInto").asText())
                .isEqualTo(first);
        assertThat(kase.caseFile().status()).isEqualTo(Status.MERGED);
        assertThat(kase.caseFile().duplicateOf()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "en,Funds are being taken",
        "zh,资金正在被盗",
        "zh-TW,資金正在被盜",
        "de,Guthaben wird gerade entwendet",
        "it,Funds are being taken"
    })
    void recordsAnEmergencyWithoutWaitingForAnybody(String language, String point) {
        kase.file(theft(language));

        assertThat(kase.process())
                .isWaitingAt("HandleComplaint")
                .hasPassed("RecordAutomatically", "AnnounceRecording", "ConfirmEstimate")
                .hasNotPassed("RecordComplaint");
        CaseFile file = kase.caseFile();
        assertThat(file.department()).isEqualTo("security");
        assertThat(file.severity()).isEqualTo(Severity.CRITICAL);
        // four hours around the clock
        assertThat(file.dueAt()).isEqualTo(file.receivedAt().plus(Duration.ofHours(4)));
        assertThat(texts.read(kase.reference(), file.pointsText())).contains("[\"" + point + "\"]");
        assertThat(kase.lastEvent("complaint-recorded").path("automatic").asBoolean())
                .isTrue();
        assertThat(engine.getTaskService()
                        .getIdentityLinksForTask(kase.task("HandleComplaint").getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("security");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing:admissible        | {}",
                "missing:inadmissibleReason| {admissible=false}",
                "missing:inadmissibleReason| {admissible=false, inadmissibleReason=   }",
                "missing:points            | {admissible=true}",
                "missing:points            | {admissible=true, points=[]}",
                "invalid-list:points       | {admissible=true, points=no list}",
                "invalid-code:severity     | {admissible=true, points=[\"p\"], severity=HORRIBLE}",
                "invalid-code:category     | {admissible=true, points=[\"p\"], category=WEATHER}",
                "invalid-code:department   | {admissible=true, points=[\"p\"], department=kitchen}",
                "invalid-code:duplicateOf  | {admissible=true, points=[\"p\"], duplicateOf=ZZZZ-ZZZZ-ZZZZ}",
                "unknown-variable          | {admissible=true, points=[\"p\"], mood=bad}",
            })
    void refusesAWrongCompletionAndChangesNothing(String code, String handedIn) {
        kase.file(stuckTransfer());

        assertThatThrownBy(() -> kase.complete("RecordComplaint", variables(handedIn)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage(code);

        assertThat(kase.openTasks()).containsExactly("RecordComplaint");
        assertThat(kase.announced()).containsExactly("estimate-given");
        assertThat(kase.caseFile().recordedAt()).isNull();
        assertThat(texts.of(kase.reference())).isEmpty();
    }

    @Test
    void refusesToCompleteATaskThatIsGone() {
        kase.file(stuckTransfer());
        String task = kase.task("RecordComplaint").getId();
        kase.record();

        assertThatThrownBy(() -> engine.getTaskService().complete(task)).hasMessage("task-gone");
    }

    @Test
    void refusesAComplaintAsItsOwnDuplicate() {
        kase.file(stuckTransfer());

        assertThatThrownBy(() ->
                        kase.complete("RecordComplaint", Map.of("admissible", true, "duplicateOf", kase.reference())))
                .hasMessage("invalid-code:duplicateOf");
    }

    private static Map<String, Object> variables(String handedIn) {
        Map<String, Object> variables = new HashMap<>();
        String inner = handedIn.strip().substring(1, handedIn.strip().length() - 1);
        for (String pair : inner.isEmpty() ? List.<String>of() : List.of(inner.split(", "))) {
            String[] both = pair.split("=", 2);
            variables.put(both[0], both[1]);
        }
        return variables;
    }

    @Test
    void whatIsNoComplaintLeavesATrail() {
        kase.file(stuckTransfer())
                .as(
                        "kim",
                        k -> k.complete(
                                "RecordComplaint",
                                Map.of(
                                        "admissible",
                                        false,
                                        "disposition",
                                        "NOT_A_COMPLAINT",
                                        "inadmissibleReason",
                                        "A thank-you note")));

        assertThat(kase.lastEvent("complaint-rejected").get("disposition").asText())
                .isEqualTo("NOT_A_COMPLAINT");
        assertThat(kase.caseFile().timeline())
                .filteredOn(row -> row.what().equals("found-inadmissible"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actor()).isEqualTo("kim");
                    assertThat(row.detail()).isEqualTo("NOT_A_COMPLAINT");
                    assertThat(row.textId()).isNotNull();
                });
    }

    @Test
    void whoeverNeedsParticularCareComesBeforeOthersOfTheSameSeverity() {
        kase.file(stuckTransfer()).record(Map.of("vulnerable", "true"));

        assertThat(kase.lastEvent("complaint-recorded").get("vulnerable").asBoolean())
                .isTrue();
        assertThat(kase.task("HandleComplaint").getPriority())
                .isGreaterThan(kase.caseFile().severity().priority())
                .isLessThan(kase.caseFile().severity().overduePriority());
    }
}
