package io.redress.local.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final List<JsonNode> intake = new ArrayList<>();
    private final List<JsonNode> workflow = new ArrayList<>();
    private final List<JsonNode> notification = new ArrayList<>();
    private final List<JsonNode> survey = new ArrayList<>();
    private final List<JsonNode> archive = new ArrayList<>();

    @Test
    void servicesThatAgreeGiveNoFinding() {
        filed("OPEN", "RECORDED");
        working("OPEN", 1, "IN_PROGRESS", false, 0, 0);
        archived("OPEN", "RECORDED");
        filed("DONE", "CLOSED");
        working("DONE", 1, "CLOSED", true, 0, 0);
        working("DONE", 2, "CLOSED", true, 0, 0);
        surveyed("DONE", 2);
        archived("DONE", "CLOSED");

        assertThat(findings()).isEmpty();
    }

    @Test
    void aComplaintWithoutProcessOrRecordIsFound() {
        filed("LOST", "SUBMITTED");

        assertThat(findings())
                .extracting(Finding::what)
                .containsExactly("was filed but has no process", "was filed but is not in the archive");
    }

    @Test
    void aComplaintThatOnlyWaitsInTheInboxHasNoProcessYet() {
        filed("EARLY", "SUBMITTED");
        working("EARLY", 0, "UNKNOWN", false, 0, 1);
        archived("EARLY", "SUBMITTED");

        assertThat(findings())
                .extracting(Finding::what)
                .containsExactly("was filed but has no process", "1 event(s) wait in the inbox of workflow-service");
    }

    @Test
    void anEndThatDidNotReachTheOthersIsFound() {
        filed("A", "RESOLVED");
        working("A", 1, "CLOSED", true, 0, 0);
        surveyed("A", 1);
        archived("A", "RESOLVED");

        assertThat(findings())
                .extracting(Finding::what)
                .containsExactlyInAnyOrder(
                        "is CLOSED but the customer's page says RESOLVED",
                        "is closed in workflow-service but not in the archive");
    }

    @Test
    void aReopenedComplaintIsJudgedByItsLatestCycle() {
        filed("A", "IN_PROGRESS");
        working("A", 2, "IN_PROGRESS", false, 0, 0);
        working("A", 1, "CLOSED", true, 0, 0);
        archived("A", "CLOSED");

        assertThat(findings())
                .extracting(Finding::what)
                .containsExactly("is closed in the archive but not in workflow-service");
    }

    @Test
    void anAnswerWithoutSurveyIsFound() {
        filed("A", "RESOLVED");
        working("A", 2, "RESOLVED", false, 0, 0);
        surveyed("A", 1);
        archived("A", "RESOLVED");

        assertThat(findings())
                .extracting(Finding::what)
                .containsExactly("was resolved but survey-service knows of no survey");
    }

    @Test
    void whatWasNotSentAndWhatDidNotArriveIsFoundWithWhatToDo() {
        filed("A", "RECORDED");
        working("A", 1, "RECORDED", false, 2, 0);
        archived("A", "RECORDED");
        notification.add(line("{'reference':'A','deliveries':3,'undelivered':1,'pendingEvents':0}"));

        assertThat(findings())
                .extracting(Finding::what)
                .containsExactly(
                        "2 event(s) of workflow-service are not sent", "1 notice(s) did not reach the customer");
        assertThat(findings())
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
    }

    @Test
    void whatHasNoComplaintBehindItIsFound() {
        working("GHOST", 1, "RECORDED", false, 0, 0);
        archived("SHADOW", "RECORDED");

        assertThat(findings())
                .extracting(Finding::what)
                .containsExactly("has a process but no complaint", "is in the archive only");
    }

    private List<Finding> findings() {
        return Comparison.of(new Books(intake, workflow, notification, survey, archive));
    }

    private void filed(String reference, String status) {
        intake.add(line("{'reference':'%s','status':'%s','pendingEvents':0}".formatted(reference, status)));
    }

    private void working(String reference, int cycle, String status, boolean ended, int pending, int waiting) {
        workflow.add(line("{'reference':'%s','cycle':%d,'status':'%s','ended':%b,'pendingEvents':%d,'waitingInbox':%d}"
                .formatted(reference, cycle, status, ended, pending, waiting)));
    }

    private void surveyed(String reference, int cycle) {
        survey.add(
                line("{'reference':'%s','cycle':%d,'status':'INVITED','pendingEvents':0}".formatted(reference, cycle)));
    }

    private void archived(String reference, String status) {
        archive.add(line("{'reference':'%s','status':'%s'}".formatted(reference, status)));
    }

    private static JsonNode line(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
