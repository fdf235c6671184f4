package io.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** An incident with real complaints: from topic to topic, through the engine, decided by their agents. */
class IncidentStoryTest extends WholeService {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FIRST = "1NC1-DENT-0001";
    private static final String SECOND = "1NC1-DENT-0002";

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
    void oneUpdateTellsAllAndEachAgentDecidesWithTheProposal() {
        topics.submit(FIRST);
        topics.submit(SECOND);
        complete(
                FIRST,
                "RecordComplaint",
                Map.of("admissible", true, "points", "[\"The withdrawal hangs\",\"Nobody answers\"]"));
        task(SECOND, "RecordComplaint");

        String incident = ask("/api/incidents", Map.of("title", Map.of("en", "Withdrawals to X delayed")))
                .path("id")
                .asText();
        JsonNode bound =
                ask("/api/incidents/" + incident + "/complaints", Map.of("references", new String[] {FIRST, SECOND}));
        assertThat(bound.path("bound")).hasSize(2);
        ask("/api/incidents/" + incident + "/updates", Map.of("text", Map.of("en", "They go out again.")));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(topics.said(FIRST)).endsWith("4 progress-reported");
            assertThat(topics.said(SECOND)).endsWith("2 progress-reported");
        });
        JsonNode told = view(FIRST).at("/timeline");
        assertThat(told.get(told.size() - 1).path("text").asText()).isEqualTo("They go out again.");

        JsonNode proposed = ask(
                "/api/incidents/" + incident + "/resolution",
                Map.of("outcome", "UPHELD", "reason", Map.of("en", "Exchange X was not reachable.")));
        assertThat(proposed.path("proposed").asInt()).isEqualTo(2);
        JsonNode proposal = view(FIRST).at("/incidents/0/proposal");

        // the agent agrees on one point and not on the other
        complete(
                FIRST,
                "HandleComplaint",
                Map.of(
                        "action", "RESOLVE",
                        "outcome", "PARTLY_UPHELD",
                        "findings",
                                "[{\"point\":\"The withdrawal hangs\",\"finding\":\"%s\",\"reason\":\"%s\"},"
                                                .formatted(
                                                        proposal.path("outcome").asText(),
                                                        proposal.path("reason").asText())
                                        + "{\"point\":\"Nobody answers\",\"finding\":\"NOT_UPHELD\",\"reason\":\"We did.\"}]"));

        await().atMost(SOON).untilAsserted(() -> assertThat(topics.said(FIRST)).endsWith("5 complaint-resolved"));
        assertThat(view(FIRST).path("outcome").asText()).isEqualTo("PARTLY_UPHELD");
        assertThat(view(SECOND).path("outcome").isMissingNode())
                .as("nobody has decided the other one")
                .isTrue();

        ask("/api/incidents/" + incident + "/updates", Map.of("text", Map.of("en", "All are through.")));
        await().atMost(SOON).untilAsserted(() -> assertThat(topics.said(SECOND)).endsWith("3 progress-reported"));
        assertThat(topics.said(FIRST)).as("who has the answer hears no more").endsWith("5 complaint-resolved");
    }

    private JsonNode ask(String path, Map<String, ?> body) {
        var answer = as("supervisor").postForEntity(path, body, JsonNode.class);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(String.valueOf(answer.getBody()))
                .isTrue();
        return answer.getBody();
    }

    private JsonNode view(String reference) {
        return as("agent").getForObject("/api/cases/" + reference, JsonNode.class);
    }

    private void complete(String reference, String key, Map<String, Object> values) {
        Map<String, Object> variables = values.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, value -> Map.of("value", value.getValue())));
        var answer = as("agent")
                .postForEntity(
                        "/engine-rest/task/" + task(reference, key) + "/complete",
                        Map.of("variables", variables),
                        String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private String task(String reference, String key) {
        String query = "/engine-rest/task?processInstanceBusinessKey=" + reference + "&taskDefinitionKey=" + key;
        return await().atMost(SOON)
                .until(
                        () -> java.util.Arrays.stream(as("agent").getForObject(query, JsonNode[].class))
                                .map(task -> task.path("id").asText())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
