package io.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

/** Two people at one task: one wins, the other is told in a code that the forms have words for. */
class TwoAgentsTest extends WholeService {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Topics topics;

    @BeforeEach
    void listen() {
        topics = new Topics();
    }

    @AfterEach
    void hangUp() {
        topics.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TWAG-1111-0001",
                "TWAG-1111-0002",
                "TWAG-1111-0003",
                "TWAG-1111-0004",
                "TWAG-1111-0005",
                "TWAG-1111-0006",
                "TWAG-1111-0007",
                "TWAG-1111-0008",
                "TWAG-1111-0009",
                "TWAG-1111-0010"
            })
    void completeItInTheSameMomentAndOneOfThemDoes(String reference) {
        topics.submit(reference);
        once(both(reference, "RecordComplaint", recording()));
        once(both(reference, "HandleComplaint", resolution()));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topics.said(reference))
                        .containsExactly(
                                "1 estimate-given",
                                "2 complaint-recorded",
                                "3 estimate-revised",
                                "4 complaint-resolved"));
        assertThat(as("agent")
                        .getForObject("/api/cases/" + reference, JsonNode.class)
                        .path("decisions"))
                .hasSize(1);
    }

    @Test
    void aClaimedTaskIsCompletedByNobodyElse() {
        topics.submit("TWAG-2222-0001");
        String task = task("TWAG-2222-0001", "RecordComplaint");
        assertThat(claim("agent", task).getStatusCode().value()).isEqualTo(204);

        var claimed = claim("supervisor", task);
        assertThat(claimed.getStatusCode().value()).isEqualTo(400);
        assertThat(claimed.getBody()).contains("task-of-another");
        var completed = complete("supervisor", task, recording());
        assertThat(completed.getStatusCode().value()).isEqualTo(400);
        assertThat(completed.getBody()).contains("task-of-another");

        assertThat(complete("agent", task, recording()).getStatusCode().value()).isEqualTo(204);
        assertThat(complete("agent", task, recording()).getBody()).contains("task-gone");
        assertThat(claim("agent", task).getBody()).contains("task-gone");
    }

    private static void once(List<ResponseEntity<String>> answers) {
        assertThat(answers).extracting(answer -> answer.getStatusCode().value()).containsExactlyInAnyOrder(204, 400);
        assertThat(answers.stream()
                        .filter(answer -> answer.getBody() != null)
                        .findFirst()
                        .orElseThrow()
                        .getBody())
                .contains("task-gone");
    }

    private List<ResponseEntity<String>> both(String reference, String key, Map<String, Object> variables) {
        String task = task(reference, key);
        CyclicBarrier start = new CyclicBarrier(2);
        return Stream.of("agent", "supervisor")
                .map(person -> CompletableFuture.supplyAsync(() -> {
                    waitAt(start);
                    return complete(person, task, variables);
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void waitAt(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ResponseEntity<String> claim(String person, String task) {
        return as(person).postForEntity("/engine-rest/task/" + task + "/claim", Map.of("userId", person), String.class);
    }

    private ResponseEntity<String> complete(String person, String task, Map<String, Object> variables) {
        return as(person)
                .postForEntity("/engine-rest/task/" + task + "/complete", Map.of("variables", variables), String.class);
    }

    private String task(String reference, String key) {
        return await().atMost(SOON)
                .until(
                        () -> Stream.of(as("agent")
                                        .getForObject(
                                                "/engine-rest/task?processInstanceBusinessKey=" + reference,
                                                JsonNode[].class))
                                .filter(task ->
                                        task.path("taskDefinitionKey").asText().equals(key))
                                .map(task -> task.path("id").asText())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Map<String, Object> recording() {
        return Map.of("admissible", Map.of("value", true), "points", Map.of("value", "[\"It is stuck\"]"));
    }

    private static Map<String, Object> resolution() {
        return Map.of(
                "action",
                Map.of("value", "RESOLVE"),
                "outcome",
                Map.of("value", "UPHELD"),
                "findings",
                Map.of("value", "[{\"point\":\"It is stuck\",\"finding\":\"UPHELD\",\"reason\":\"Congestion\"}]"));
    }
}
