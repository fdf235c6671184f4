package io.redress.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A member of staff at {@code /engine-rest}: what the Tasklist does, without its looks. */
public final class Agent {

    private final Stack stack;
    private final String name;
    private final String workflow;
    private final Http http;

    private Agent(Stack stack, String name, String workflow) {
        this.stack = stack;
        this.name = name;
        this.workflow = workflow;
        this.http = Http.basic(name, stack.credential(name + ".password"));
    }

    public static Agent named(Stack stack, String name) {
        return new Agent(stack, name, stack.workflow());
    }

    /** The same person at a workflow-service that the stack did not start itself. */
    public static Agent named(Stack stack, String name, String workflow) {
        return new Agent(stack, name, workflow);
    }

    /** The open task of this kind of a complaint, as soon as there is one. */
    public JsonNode task(String reference, String key) {
        return Eventually.get(
                key + " of " + reference, () -> tasks(reference, key).stream().findFirst());
    }

    public List<JsonNode> tasks(String reference, String key) {
        JsonNode found = http.get(workflow + "/engine-rest/task?processInstanceBusinessKey=" + reference
                        + "&taskDefinitionKey=" + key)
                .json();
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    /** Claims and completes; insists that both are accepted. */
    public void completes(String reference, String key, Map<String, Object> variables) {
        Http.Answer answer = tries(reference, key, variables);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    /** Claims and completes; the answer may be a refusal. */
    public Http.Answer tries(String reference, String key, Map<String, Object> variables) {
        String task = task(reference, key).get("id").asText();
        http.post(workflow + "/engine-rest/task/" + task + "/claim", Map.of("userId", name));
        Map<String, Object> typed = new LinkedHashMap<>();
        variables.forEach((variable, value) -> typed.put(variable, Map.of("value", value)));
        return http.post(workflow + "/engine-rest/task/" + task + "/complete", Map.of("variables", typed));
    }

    /** Lets somebody else take a task that this agent has claimed. */
    public void givesBack(String reference, String key) {
        String task = task(reference, key).get("id").asText();
        assertThat(http.post(workflow + "/engine-rest/task/" + task + "/unclaim", Map.of())
                        .status())
                .isEqualTo(204);
    }

    /** Records as admissible with these points. */
    public void records(String reference, String... points) {
        recordsAs("TECHNICAL", "MEDIUM", "technical", reference, points);
    }

    /** Records as admissible, as something that a department handles. */
    public void recordsAs(String category, String severity, String department, String reference, String... points) {
        completes(
                reference,
                "RecordComplaint",
                Map.of(
                        "category", category,
                        "severity", severity,
                        "department", department,
                        "admissible", true,
                        "points", json(List.of(points))));
    }

    /** Decides every point with the same finding. */
    public void resolves(String reference, String outcome, String message, String reason, String... points) {
        completes(reference, "HandleComplaint", resolution(outcome, message, reason, points));
    }

    public static Map<String, Object> resolution(String outcome, String message, String reason, String... points) {
        List<Map<String, String>> findings = java.util.Arrays.stream(points)
                .map(point -> Map.of("point", point, "finding", outcome, "reason", reason))
                .toList();
        return Map.of(
                "action",
                "RESOLVE",
                "outcome",
                outcome,
                "message",
                message,
                "findings",
                json(findings),
                "remedy",
                "We refund the fee.");
    }

    /** What the forms show of a case. */
    public JsonNode opens(String reference) {
        Http.Answer answer = http.get(workflow + "/api/cases/" + reference);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    public Http.Answer asks(String path) {
        return http.get(workflow + path);
    }

    /** What became of the notices about a complaint, the newest first. */
    public List<JsonNode> deliveries(String reference) {
        Http.Answer answer = http.get(stack.notification() + "/api/deliveries?size=200&reference=" + reference);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("deliveries").spliterator(), false)
                .toList();
    }

    /** How many letters of a kind were delivered for a complaint. */
    public long letters(String reference, String kind) {
        return deliveries(reference).stream()
                .filter(delivery -> delivery.get("state").asText().equals("SENT"))
                .filter(delivery -> delivery.get("kind").asText().equals(kind))
                .count();
    }

    static String json(Object value) {
        try {
            return Http.JSON.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The first open task of a kind, if any, without waiting. */
    public Optional<JsonNode> taskNow(String reference, String key) {
        return tasks(reference, key).stream().findFirst();
    }
}
