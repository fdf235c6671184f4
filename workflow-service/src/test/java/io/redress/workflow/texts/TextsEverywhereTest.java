package io.redress.workflow.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Law 6: what agents write is found in the text table and nowhere else, whatever door it came by. */
class TextsEverywhereTest extends TwoDesks {

    private static final String TEXT_ID = "text:[0-9a-f-]{36}";

    @Autowired
    private CaseTexts texts;

    @Autowired
    private FormService forms;

    @Autowired
    private ObjectMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void everyTextOfACompletionGoesToTheTextTableOnly(String door) throws Exception {
        String canary = "canary-" + door;
        String reference = door.equals("complete") ? "CNRY-0000-0001" : "CNRY-0000-0002";
        open(reference);

        var answer = supervisor()
                .post("/engine-rest/task/" + task(reference, "HandleComplaint") + "/" + door, everyText(canary));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(columnsWith(canary)).containsExactly("case_text.text");
        assertThat(texts.of(reference))
                .allSatisfy(text -> {
                    assertThat(text.text()).contains(canary);
                    assertThat(text.taskKey()).isEqualTo("HandleComplaint");
                    assertThat(text.cycle()).isEqualTo(1);
                })
                .extracting(CaseText::name)
                .containsExactlyInAnyOrder(
                        "points", "findings", "message", "reason", "remedy", "comment", "inadmissibleReason");
        assertThat(processes.getVariables(instance(reference)))
                .containsEntry("action", "RESOLVE")
                .extractingByKey("message")
                .asString()
                .matches(TEXT_ID);
    }

    @Test
    void theTasklistsMountIsTheSameDoor() throws Exception {
        String canary = "canary-tasklist";
        open("CNRY-0000-0003");
        Desk desk = signedIn("supervisor");
        desk.get("/camunda/app/tasklist/default/");

        var answer = desk.send(
                "POST",
                "/camunda/api/engine/engine/default/task/" + task("CNRY-0000-0003", "HandleComplaint") + "/submit-form",
                everyText(canary),
                "X-XSRF-TOKEN",
                desk.cookie("XSRF-TOKEN"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(columnsWith(canary)).containsExactly("case_text.text");
    }

    @Test
    void javaIsTheSameDoor() {
        open("CNRY-0000-0004");
        open("CNRY-0000-0005");

        tasks.complete(task("CNRY-0000-0004", "HandleComplaint"), Map.of("message", "canary-java"));
        forms.submitTaskForm(
                task("CNRY-0000-0005", "HandleComplaint"),
                Map.of("message", Variables.stringValue("canary-java in a form")));

        assertThat(columnsWith("canary-java")).containsExactly("case_text.text");
    }

    @Test
    void laterStepsOfTheSameTransactionSeeTheIdAlready() {
        open("CNRY-0000-0006");
        String record = task("CNRY-0000-0006", "RecordComplaint");

        Map<String, Object> seen = tasks.completeWithVariablesInReturn(record, Map.of("points", "[\"late\"]"), true);

        assertThat(seen.get("points").toString()).matches(TEXT_ID);
        assertThat(seen).containsEntry("stage", "SEEN");
    }

    @Test
    void aTextBelongsToTheTaskItWasWrittenInWhileOthersAreOpen() {
        open("CNRY-0000-0007");

        tasks.complete(task("CNRY-0000-0007", "RecordComplaint"), Map.of("points", "[\"a\"]"));
        tasks.complete(task("CNRY-0000-0007", "AnswerMessage"), Map.of("message", "answered"));
        tasks.complete(task("CNRY-0000-0007", "HandleComplaint"), Map.of("message", "decided"));

        assertThat(texts.of("CNRY-0000-0007"))
                .extracting(CaseText::taskKey, CaseText::text)
                .containsExactlyInAnyOrder(
                        tuple("RecordComplaint", "[\"a\"]"),
                        tuple("AnswerMessage", "answered"),
                        tuple("HandleComplaint", "decided"));
    }

    @Test
    void keepsLongTextsAndEveryScript() {
        String text = "长文本 🧾 مرحبا " + "x".repeat(TextRules.LONGEST - 20);
        open("CNRY-0000-0008");

        String handle = task("CNRY-0000-0008", "HandleComplaint");
        assertThat(supervisor()
                        .post("/engine-rest/task/" + handle + "/complete", message(text))
                        .statusCode())
                .isEqualTo(204);
        assertThat(texts.of("CNRY-0000-0008")).extracting(CaseText::text).containsExactly(text);
    }

    @Test
    void masksSecretsBeforeTheyAreKept() {
        String phrase = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
        open("CNRY-0000-0009");

        tasks.complete(
                task("CNRY-0000-0009", "HandleComplaint"),
                Map.of(
                        "message",
                        "You sent us: " + phrase,
                        "findings",
                        "[{\"point\":\"" + phrase + "\",\"finding\":\"UPHELD\",\"reason\":\"is \\\"" + phrase
                                + "\\\"\"}]"));

        assertThat(columnsWith("abandon abandon")).isEmpty();
        assertThat(texts.of("CNRY-0000-0009"))
                .filteredOn(text -> text.name().equals("findings"))
                .singleElement()
                .satisfies(text -> assertThat(json.readTree(text.text())
                                .path(0)
                                .path("finding")
                                .asText())
                        .isEqualTo("UPHELD"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    nickname    | "canary-refused"                          | unknown-variable
                    canary-refused | true                                   | unknown-variable
                    cycle       | "2"                                       | wrong-type:cycle
                    category    | "my canary-refused words"                 | invalid-code:category
                    severity    | "URGENT"                                  | invalid-code:severity
                    message     | 4915112345                                | wrong-type:message
                    message     | ["canary-refused"]                        | wrong-type:message
                    points      | "canary-refused is no list"               | invalid-list:points
                    points      | "[1, 2]"                                  | invalid-list:points
                    findings    | "[{\\"canary-refused\\": \\"x\\"}]"      | invalid-list:findings
                    message     | "text:00000000-0000-0000-0000-000000000000" | unknown-text:message
                    """)
    void refusesWhatItDoesNotKnowWithACode(String name, String value, String code) {
        open("RFSD-0000-0001");
        String handle = task("RFSD-0000-0001", "HandleComplaint");

        for (String door : List.of("complete", "submit-form")) {
            var answer = supervisor()
                    .post(
                            "/engine-rest/task/" + handle + "/" + door,
                            "{\"variables\":{\"" + name + "\":{\"value\":" + value + "}}}");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(code).doesNotContain("canary-refused");
        }
        assertThat(columnsWith("canary-refused")).isEmpty();
        end("RFSD-0000-0001");
    }

    @Test
    void refusesAnEndlessText() {
        open("RFSD-0000-0002");

        var answer = supervisor()
                .post(
                        "/engine-rest/task/" + task("RFSD-0000-0002", "HandleComplaint") + "/complete",
                        message("x".repeat(TextRules.LONGEST + 1)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("text-too-long:message");
    }

    @Test
    void refusesTheTextOfAnotherCase() {
        open("RFSD-0000-0003");
        String foreign = texts.store("CNRY-0000-0010", 1, null, "message", "not yours");
        String own = texts.store("RFSD-0000-0003", 1, null, "message", "yours");
        String handle = task("RFSD-0000-0003", "HandleComplaint");

        assertThat(supervisor()
                        .post("/engine-rest/task/" + handle + "/complete", message(foreign))
                        .body())
                .contains("unknown-text:message");
        assertThat(supervisor()
                        .post("/engine-rest/task/" + handle + "/complete", message(own))
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{\"message\":{\"type\":\"Bytes\",\"value\":\"Y2FuYXJ5LWhpZGRlbg==\"}}}",
                "{\"variables\":{\"message\":{\"type\":\"File\",\"value\":\"Y2FuYXJ5LWhpZGRlbg==\",\"valueInfo\":{\"filename\":\"canary-hidden\"}}}}",
                "{\"variables\":{\"message\":{\"type\":\"Object\",\"value\":\"\\\"canary-hidden\\\"\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/json\"}}}}",
                "{\"variables\":{\"message\":{\"value\":\"canary-hidden\",\"local\":true,\"type\":\"Null\"}}}"
            })
    void refusesTextsInDisguise(String body) {
        open("RFSD-0000-0004");

        var answer =
                supervisor().post("/engine-rest/task/" + task("RFSD-0000-0004", "HandleComplaint") + "/complete", body);

        assertThat(answer.statusCode()).as(answer.body()).isIn(204, 400);
        assertThat(columnsWith("canary-hidden")).isEmpty();
        end("RFSD-0000-0004");
    }

    @Test
    void javaCannotKeepATextWhereNoCaseIsKnown() {
        assertThatThrownBy(() -> processes.startProcessInstanceByKey("two-desks", Map.of("message", "canary-start")))
                .hasMessageContaining("text-without-case:message")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> processes.startProcessInstanceByKey("two-desks", Map.of("note", "canary-start")))
                .hasMessageContaining("unknown-variable");
        assertThat(columnsWith("canary-start")).isEmpty();
    }

    @Test
    void aRolledBackCompletionLeavesNoText() {
        open("RFSD-0000-0005");
        long before = texts.of("RFSD-0000-0005").size();

        assertThatThrownBy(() -> tasks.complete(
                        task("RFSD-0000-0005", "HandleComplaint"),
                        new TreeMap<>(Map.of("message", "first", "outcome", "not a code"))))
                .hasMessageContaining("invalid-code:outcome");

        assertThat(texts.of("RFSD-0000-0005")).hasSize((int) before);
    }

    private String everyText(String canary) throws Exception {
        String finding = json.writeValueAsString(List.of(Map.of("point", canary, "finding", canary, "reason", canary)));
        return json.writeValueAsString(Map.of(
                "variables",
                Map.of(
                        "points", Map.of("value", json.writeValueAsString(List.of(canary)), "type", "String"),
                        "findings", Map.of("value", finding),
                        "message", Map.of("value", canary, "type", "String"),
                        "reason", Map.of("value", canary),
                        "remedy", Map.of("value", canary),
                        "comment", Map.of("value", canary),
                        "inadmissibleReason", Map.of("value", canary),
                        "admissible", Map.of("value", true),
                        "action", Map.of("value", "RESOLVE"))));
    }

    private String message(String text) {
        return json.createObjectNode()
                .set(
                        "variables",
                        json.createObjectNode()
                                .set("message", json.createObjectNode().put("value", text)))
                .toString();
    }

    private String instance(String reference) {
        return processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
    }

    private List<String> columnsWith(String canary) {
        return EveryColumn.with(jdbc, canary);
    }
}
