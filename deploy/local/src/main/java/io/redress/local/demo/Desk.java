package io.redress.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.local.Api;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A member of staff at the engine's API: what the Tasklist does with the same tasks. */
final class Desk {

    private final Api engine;
    private final String user;

    Desk(Api engine, String user) {
        this.engine = engine;
        this.user = user;
    }

    /** Waits for the task of a complaint, takes it, and hands in the answers. */
    void complete(Filed complaint, String task, Map<String, Object> answers) {
        String id = Patience.find("task " + task + " of " + complaint.reference(), () -> open(complaint, task));
        engine.post("/engine-rest/task/" + id + "/claim", Map.of("userId", user));
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        engine.post("/engine-rest/task/" + id + "/complete", Map.of("variables", variables));
    }

    private Optional<String> open(Filed complaint, String task) {
        JsonNode tasks = engine.get(
                "/engine-rest/task?processInstanceBusinessKey=" + complaint.reference() + "&taskDefinitionKey=" + task);
        return tasks.isEmpty()
                ? Optional.empty()
                : Optional.of(tasks.get(0).path("id").asText());
    }
}
