package io.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.redress.messaging.Event;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.inbox.Inbox;
import io.redress.workflow.inbox.IntakeEvents.ComplaintWithdrawn;
import io.redress.workflow.inbox.IntakeEvents.MessageReceived;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Complaints go from topic to topic through the real engine, worked over its REST API. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeServiceTest extends WholeService {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    JdbcTemplate jdbc;

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
    @Order(1)
    void worksAComplaintFromTopicToTopic() {
        submit("1111-1111-1111");
        complete("1111-1111-1111", "RecordComplaint", recording());
        complete("1111-1111-1111", "HandleComplaint", resolution());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topics.said("1111-1111-1111"))
                        .containsExactly(
                                "1 estimate-given",
                                "2 complaint-recorded",
                                "3 estimate-revised",
                                "4 complaint-resolved"));
        assertThat(jdbc.queryForObject(
                        "select actor from case_timeline where reference = '1111-1111-1111' and what = 'decided'",
                        String.class))
                .isEqualTo("agent");
    }

    @Test
    @Order(2)
    void answersAWrongCompletionWithACodeAndKeepsTheTask() {
        submit("2222-2222-2222");
        String task = task("2222-2222-2222", "RecordComplaint");

        ResponseEntity<JsonNode> answer = as("agent")
                .postForEntity(
                        "/engine-rest/task/" + task + "/complete",
                        Map.of("variables", Map.of("admissible", Map.of("value", true))),
                        JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains("missing:points");
        assertThat(task("2222-2222-2222", "RecordComplaint")).isEqualTo(task);
    }

    @Test
    @Order(3)
    void keepsWhatComesBeforeItsComplaint() throws JsonProcessingException {
        topics.write("intake", "message-received", "3333-3333-3333", 2, """
                {"reference":"3333-3333-3333","messageId":"m1","receivedAt":"%s","exposedSecret":false}""".formatted(Instant.now()));
        await().atMost(SOON)
                .until(() -> line("3333-3333-3333").path("waitingInbox").asInt() == 1);
        assertThat(line("3333-3333-3333").path("status").asText()).isEqualTo("UNKNOWN");

        submit("3333-3333-3333");

        assertThat(task("3333-3333-3333", "AnswerMessage")).isNotNull();
        assertThat(line("3333-3333-3333").path("waitingInbox").asInt()).isZero();
    }

    @Test
    @Order(4)
    void answersAStormOfMessagesOnceWhoeverDeliversThem(@Autowired Inbox inbox) throws InterruptedException {
        submit("5555-5555-5555");
        ExecutorService deliverers = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 40; i++) {
            String message = "m-" + i;
            Event event = new Event(
                    "storm-" + i,
                    "message-received",
                    "/intake-service",
                    Instant.now(),
                    "5555-5555-5555",
                    i + 2,
                    "redress.intake");
            deliverers.execute(() -> inbox.take(event, new MessageReceived("5555-5555-5555", message, Instant.now())));
        }
        deliverers.shutdown();
        assertThat(deliverers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        await().atMost(SOON)
                .until(() -> line("5555-5555-5555").path("waitingInbox").asInt() == 0);
        assertThat(tasks("5555-5555-5555"))
                .extracting(task -> task.path("taskDefinitionKey").asText())
                .containsExactlyInAnyOrder("RecordComplaint", "AnswerMessage");
        assertThat(jdbc.queryForObject(
                        "select count(*) from case_message where reference = '5555-5555-5555'", Integer.class))
                .isEqualTo(40);
    }

    @Test
    @Order(5)
    void refusesACompletionThatAWithdrawalOvertook(
            @Autowired Inbox inbox, @Autowired CaseChanges changes, @Autowired TransactionTemplate transactions) {
        String reference = "6666-6666-6666";
        submit(reference);
        String task = task(reference, "RecordComplaint");

        CompletableFuture<ResponseEntity<String>> answer = transactions.execute(status -> {
            changes.lock(reference);
            CompletableFuture<ResponseEntity<String>> completion = CompletableFuture.supplyAsync(() -> as("agent")
                    .postForEntity(
                            "/engine-rest/task/" + task + "/complete", Map.of("variables", recording()), String.class));
            await().atMost(SOON).until(this::somebodyWaitsForALock);
            inbox.take(
                    new Event(
                            "overtaking",
                            "complaint-withdrawn",
                            "/intake-service",
                            Instant.now(),
                            reference,
                            2,
                            "redress.intake"),
                    new ComplaintWithdrawn(reference, Instant.now()));
            return completion;
        });

        assertThat(answer.join().getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.join().getBody()).contains("task-gone");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(topics.said(reference)).containsExactly("1 estimate-given", "2 complaint-closed"));
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.queryForObject(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'", Integer.class)
                > 0;
    }

    /** Last, because the clock of the shared context never goes back. */
    @Test
    @Order(6)
    void closesWhenTheDrivenClockPassesTheWindow() {
        submit("4444-4444-4444");
        complete("4444-4444-4444", "RecordComplaint", recording());
        complete("4444-4444-4444", "HandleComplaint", resolution());

        as("admin").postForEntity("/internal/clock", Map.of("offset", "P15D"), String.class);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topics.said("4444-4444-4444")).endsWith("5 complaint-closed"));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(line("4444-4444-4444").path("ended").asBoolean()).isTrue();
            assertThat(line("4444-4444-4444").path("pendingEvents").asInt()).isZero();
        });
    }

    private void submit(String reference) {
        topics.submit(reference);
        await().atMost(SOON).until(() -> !tasks(reference).isEmpty());
    }

    private void complete(String reference, String key, Map<String, Object> variables) {
        ResponseEntity<String> answer = as("agent")
                .postForEntity(
                        "/engine-rest/task/" + task(reference, key) + "/complete",
                        Map.of("variables", variables),
                        String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    /** The open task with this key, as soon as there is one. */
    private String task(String reference, String key) {
        return await().atMost(SOON)
                .until(
                        () -> tasks(reference).stream()
                                .filter(task ->
                                        task.path("taskDefinitionKey").asText().equals(key))
                                .map(task -> task.path("id").asText())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<JsonNode> tasks(String reference) {
        JsonNode[] tasks =
                as("agent").getForObject("/engine-rest/task?processInstanceBusinessKey=" + reference, JsonNode[].class);
        return List.of(tasks);
    }

    private JsonNode line(String reference) throws JsonProcessingException {
        String lines = as("admin").getForObject("/internal/reconciliation", String.class);
        for (String line : lines.split("\n")) {
            JsonNode read = new ObjectMapper().readTree(line);
            if (read.path("reference").asText().equals(reference)) {
                return read;
            }
        }
        return MissingNode.getInstance();
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
                Map.of("value", "[{\"point\":\"It is stuck\",\"finding\":\"It was\",\"reason\":\"Congestion\"}]"));
    }
}
