package io.redress.workflow.caseview;

import static io.redress.workflow.login.Neighbours.neighbours;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.login.TwoDesks;
import io.redress.workflow.texts.CaseTexts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a form and other services are told of a case. */
class CaseViewTest extends TwoDesks {

    private static final String AT = "2026-11-23T09:00:00Z";

    @Autowired
    private CaseTexts texts;

    @Test
    void showsTheWholeCaseInWords() {
        String reference = "VIEW-0000-0001";
        neighbours().say("/internal/complaints/" + reference, """
                        {"reference":"VIEW-0000-0001","subject":"Stuck <b>transfer</b>","description":"Since Monday.",
                         "contact":{"name":"Wei","email":"wei@example.org"},"redactions":[{"field":"description","kind":"RECOVERY_PHRASE"}],
                         "possibleDuplicateOf":"VIEW-0000-0009",
                         "messages":[{"messageId":"m1","receivedAt":"2026-11-23T10:00:00Z","text":"Any news?"}],
                         "evidence":[{"evidenceId":"e1","name":"<img>.png","mediaType":"image/png","bytes":48211,
                                      "receivedAt":"2026-11-23T10:01:00Z","scannedBy":"unknown to us"},
                                     {"evidenceId":"e0","name":"log.txt","mediaType":"text/plain","bytes":12,
                                      "receivedAt":"2026-11-23T09:00:00.020Z"}],"later":"unknown to us"}
                        """);
        neighbours().say("/internal/surveys/" + reference + "/1", "{\"comment\":\"Too slow\"}");
        aResolvedCase(reference);
        jdbc.update(
                "insert into case_message (reference, message_id, received_at, with_complaint) values"
                        + " (?, 'e0', ?::timestamptz, true), (?, 'e1', ?::timestamptz, false)",
                reference,
                AT,
                reference,
                AT);

        JsonNode view = agent().json("/api/cases/" + reference);

        assertThat(view.at("/customer/available").asBoolean()).isTrue();
        assertThat(view.at("/customer/subject").asText()).isEqualTo("Stuck <b>transfer</b>");
        assertThat(view.at("/customer/contact/email").asText()).isEqualTo("wei@example.org");
        assertThat(view.at("/customer/possibleDuplicateOf").asText()).isEqualTo("VIEW-0000-0009");
        assertThat(view.at("/customer/messages/0/text").asText()).isEqualTo("Any news?");
        assertThat(view.at("/customer/evidence")).hasToString("""
                [{"evidenceId":"e1","name":"<img>.png","mediaType":"image/png","bytes":48211,\
                "receivedAt":"2026-11-23T10:01:00Z","withComplaint":false},\
                {"evidenceId":"e0","name":"log.txt","mediaType":"text/plain","bytes":12,\
                "receivedAt":"2026-11-23T09:00:00.020Z","withComplaint":true}]""");
        assertThat(view.at("/points/1").asText()).isEqualTo("Nobody answered");
        assertThat(view.at("/decisions/0/findings/0/finding").asText()).isEqualTo("UPHELD");
        assertThat(view.at("/decisions/0/message").asText()).isEqualTo("We are sorry.");
        assertThat(view.at("/timeline/0/text").asText()).isEqualTo("We are sorry.");
        assertThat(view.at("/survey/score").asInt()).isEqualTo(2);
        assertThat(view.at("/survey/comment").asText()).isEqualTo("Too slow");
        assertThat(view.path("triageRule").asText()).isEqualTo("technical-medium");
        assertThat(view.path("now").asText()).isNotBlank();
        assertThat(view.toString()).doesNotContain("text:");
    }

    @Test
    void showsTheCaseAlsoWhileIntakeIsAway() {
        String reference = "VIEW-0000-0002";
        neighbours().say("/internal/complaints/" + reference, "");
        aResolvedCase(reference);

        var answer = agent().get("/api/cases/" + reference);
        JsonNode view = io.redress.workflow.login.Desk.parsed(answer);

        assertThat(view.at("/customer/available").asBoolean()).isFalse();
        assertThat(view.at("/customer/evidence")).isEmpty();
        assertThat(view.at("/survey/commentAvailable").asBoolean()).isFalse();
        assertThat(view.path("points")).hasSize(2);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void givesOtherServicesTheTextsOfTheirComplaintOnly() {
        aResolvedCase("VIEW-0000-0003");
        String id = texts.store("VIEW-0000-0003", 1, "AnswerMessage", "message", "Tomorrow.");

        JsonNode text = service().json("/internal/cases/VIEW-0000-0003/texts/" + id);
        assertThat(text.path("text").asText()).isEqualTo("Tomorrow.");
        assertThat(text.path("textId").asText()).isEqualTo(id);
        assertThat(text.path("writtenAt").asText()).isNotBlank();
        assertThat(service().get("/internal/cases/VIEW-0000-0004/texts/" + id).statusCode())
                .isEqualTo(404);
        assertThat(agent().get("/internal/cases/VIEW-0000-0003/texts/" + id).statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesOtherServicesTheDecisionOfACycle() {
        aResolvedCase("VIEW-0000-0005");

        JsonNode decision = service().json("/internal/cases/VIEW-0000-0005/decisions/1");

        assertThat(decision.path("outcome").asText()).isEqualTo("PARTLY_UPHELD");
        assertThat(decision.path("message").asText()).isEqualTo("We are sorry.");
        assertThat(decision.path("remedy").asText()).isEqualTo("The fee is paid back.");
        assertThat(decision.at("/findings/0/point").asText()).isEqualTo("The transfer is stuck");
        assertThat(service().get("/internal/cases/VIEW-0000-0005/decisions/2").statusCode())
                .isEqualTo(404);
        assertThat(service().get("/internal/cases/VIEW-0000-0005/decisions/two").statusCode())
                .isEqualTo(400);
        assertThat(service().get("/internal/cases/VIEW-0000-0005/rejection").statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesOtherServicesTheReasonOfARejection() {
        aResolvedCase("VIEW-0000-0006");
        String reason = texts.store("VIEW-0000-0006", 1, "RecordComplaint", "inadmissibleReason", "Not our wallet.");
        jdbc.update("update case_file set rejection_text = ? where reference = 'VIEW-0000-0006'", reason);

        assertThat(service()
                        .json("/internal/cases/VIEW-0000-0006/rejection")
                        .path("reason")
                        .asText())
                .isEqualTo("Not our wallet.");
    }

    private void aResolvedCase(String reference) {
        String points = texts.store(
                reference, 1, "RecordComplaint", "points", "[\"The transfer is stuck\",\"Nobody answered\"]");
        String message = texts.store(reference, 1, "HandleComplaint", "message", "We are sorry.");
        String findings = texts.store(
                reference,
                1,
                "HandleComplaint",
                "findings",
                "[{\"point\":\"The transfer is stuck\",\"finding\":\"UPHELD\",\"reason\":\"A fee was missing.\"}]");
        String remedy = texts.store(reference, 1, "HandleComplaint", "remedy", "The fee is paid back.");
        jdbc.update(
                "insert into case_file (reference, cycle, status, channel, language, received_at, word_classes, exposed_secret,"
                        + " amount_class, category, severity, department, lane, triage_rule, points_text, point_count, basis,"
                        + " due_at, last_told_at) values (?, 1, 'RESOLVED', 'WEB', 'en', ?::timestamptz, '', false, 'SMALL',"
                        + " 'TECHNICAL', 'MEDIUM', 'technical', 'NORMAL', 'technical-medium', ?, 2, 'CONFIRMED',"
                        + " ?::timestamptz, ?::timestamptz)",
                reference,
                AT,
                points,
                AT,
                AT);
        jdbc.update(
                "insert into case_cycle (reference, cycle, started_at, resolved_at, score) values (?, 1, ?::timestamptz,"
                        + " ?::timestamptz, 2)",
                reference,
                AT,
                AT);
        jdbc.update(
                "insert into case_decision (reference, no, cycle, action, outcome, message_text, findings_text, remedy_text,"
                        + " decided_by, decided_at) values (?, 1, 1, 'RESOLVE', 'PARTLY_UPHELD', ?, ?, ?, 'agent',"
                        + " ?::timestamptz)",
                reference,
                message,
                findings,
                remedy,
                AT);
        jdbc.update(
                "insert into case_timeline (reference, no, cycle, at, what, text_id, actor) values (?, 1, 1,"
                        + " ?::timestamptz, 'complaint-resolved', ?, 'agent')",
                reference,
                AT,
                message);
    }
}
