package io.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.texts.EveryColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Law 6 with the real process: what agents write over {@code /engine-rest} is in the text table and nowhere else. */
class TextsStayHomeTest extends WholeService {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CANARY = "canary-4711";

    @Autowired
    private JdbcTemplate jdbc;

    private Topics topics;

    @BeforeEach
    void listen() {
        topics = new Topics();
    }

    @AfterEach
    void hangUp() {
        topics.close();
    }

    @Test
    void everyTextOfAWholeComplaintIsInTheTextTableOnly() {
        String reference = "CANA-RY00-0001";
        topics.submit(reference);
        complete(reference, "RecordComplaint", "agent", Map.of("admissible", true, "points", "[\"" + CANARY + "\"]"));
        complete(reference, "HandleComplaint", "agent", Map.of("action", "ASK_CUSTOMER", "message", CANARY + " when?"));
        topics.write("intake", "message-received", reference, 2, """
                {"reference":"%s","messageId":"m1","receivedAt":"%s","exposedSecret":false}""".formatted(reference, Instant.now()));
        complete(
                reference,
                "HandleComplaint",
                "agent",
                Map.of(
                        "action",
                        "RESOLVE",
                        "outcome",
                        "UPHELD",
                        "message",
                        CANARY + " letter",
                        "remedy",
                        CANARY + " remedy",
                        "findings",
                        "[{\"point\":\"%1$s\",\"finding\":\"UPHELD\",\"reason\":\"%1$s\"}]".formatted(CANARY)));
        topics.write("survey", "survey-answered", reference, 1, """
                {"reference":"%s","cycle":1,"answeredAt":"%s","csat":1,"hasComment":false}""".formatted(reference, Instant.now()));
        complete(reference, "ReviewLowScore", "supervisor", Map.of("action", "CLOSE", "comment", CANARY + " note"));

        assertThat(EveryColumn.with(jdbc, CANARY)).containsExactly("case_text.text");
        JsonNode decision = as("notification-service")
                .getForObject("/internal/cases/{reference}/decisions/1", JsonNode.class, reference);
        assertThat(decision.path("message").asText()).isEqualTo(CANARY + " letter");
        assertThat(decision.at("/findings/0/reason").asText()).isEqualTo(CANARY);
    }

    @Test
    void aRejectionKeepsItsReasonAtHomeToo() {
        String reference = "CANA-RY00-0002";
        topics.submit(reference);
        complete(
                reference,
                "RecordComplaint",
                "agent",
                Map.of("admissible", false, "inadmissibleReason", "refused-canary: not our wallet"));

        assertThat(EveryColumn.with(jdbc, "refused-canary")).containsExactly("case_text.text");
        assertThat(as("notification-service")
                        .getForObject("/internal/cases/{reference}/rejection", JsonNode.class, reference)
                        .path("reason")
                        .asText())
                .isEqualTo("refused-canary: not our wallet");
    }

    private void complete(String reference, String key, String user, Map<String, Object> values) {
        String query = "/engine-rest/task?processInstanceBusinessKey=" + reference + "&taskDefinitionKey=" + key;
        List<JsonNode> open = await().atMost(SOON)
                .until(() -> List.of(as(user).getForObject(query, JsonNode[].class)), tasks -> !tasks.isEmpty());
        Map<String, Object> variables = values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> Map.of("value", value.getValue())));
        var answer = as(user).postForEntity(
                        "/engine-rest/task/" + open.get(0).path("id").asText() + "/complete",
                        Map.of("variables", variables),
                        String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(204);
    }
}
