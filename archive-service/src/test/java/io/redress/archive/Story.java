package io.redress.archive;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.messaging.Event;
import io.redress.messaging.testing.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Events of one complaint as the services would write them: the contracts' samples, with what the story changes. */
public final class Story {

    public static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Map<String, String> SOURCES = Map.of(
            "redress.intake", "/intake-service",
            "redress.case", "/workflow-service",
            "redress.survey", "/survey-service",
            "redress.notification", "/notification-service");

    private final String reference;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** An event with its data. */
    public record Told(Event event, ObjectNode data) {}

    public Story(String reference) {
        this.reference = reference;
    }

    public Story submitted(Object... changes) {
        return tell("redress.intake", "complaint-submitted", changes);
    }

    public Story caseSays(String type, Object... changes) {
        return tell("redress.case", type, changes);
    }

    /** @param changes field, value, field, value, …; a null value takes the field away */
    public Story tell(String topic, String type, Object... changes) {
        return tell(topic, type, data -> {
            for (int i = 0; i < changes.length; i += 2) {
                data.set((String) changes[i], JSON.valueToTree(changes[i + 1]));
                if (changes[i + 1] == null) {
                    data.remove((String) changes[i]);
                }
            }
        });
    }

    private Story tell(String topic, String type, Consumer<ObjectNode> change) {
        ObjectNode data = read(Contracts.sample(topic, type));
        data.put("reference", reference);
        change.accept(data);
        Contracts.assertValid(topic, type, data.toString());
        return add(topic, type, data);
    }

    /** As it is, valid or not. */
    public Story add(String topic, String type, ObjectNode data) {
        long sequence = sequences.merge(topic, 1L, Long::sum);
        Instant time = Instant.parse("2026-11-23T09:00:00Z").plusSeconds(60 * sequence);
        told.add(new Told(
                new Event(UUID.randomUUID().toString(), type, SOURCES.get(topic), time, reference, sequence, topic),
                data));
        return this;
    }

    public List<Told> events() {
        return List.copyOf(told);
    }

    public String reference() {
        return reference;
    }

    /** From filing to the answered survey of a second cycle, with everything that can happen between. */
    public static Story ofALongComplaint(String reference) {
        return new Story(reference)
                .submitted()
                .caseSays("estimate-given", "dueAt", "2026-11-25T09:00:00Z")
                .tell("redress.notification", "notification-delivered")
                .caseSays("complaint-recorded", "category", "TECHNICAL.STUCK_TRANSACTION")
                .caseSays("estimate-revised", "dueAt", "2026-11-24T17:00:00Z")
                .caseSays("progress-reported")
                .tell("redress.intake", "message-received")
                .caseSays("reply-sent")
                .caseSays("information-requested", "requestedAt", "2026-11-23T13:10:00Z")
                .caseSays("clock-paused", "pausedAt", "2026-11-23T13:10:00Z")
                .tell("redress.notification", "notification-failed")
                .tell("redress.intake", "message-received")
                .caseSays("clock-resumed", "resumedAt", "2026-11-23T14:00:00Z")
                .caseSays("complaint-referred")
                .caseSays(
                        "complaint-resolved",
                        "outcome",
                        "NOT_UPHELD",
                        "department",
                        "security",
                        "remedyAmount",
                        null,
                        "remedyCurrency",
                        null)
                .tell("redress.survey", "survey-invited")
                .tell("redress.survey", "survey-answered", "csat", 1)
                .tell("redress.intake", "reopening-requested")
                .caseSays("complaint-reopened", "cycle", 2)
                .caseSays("estimate-given", "cycle", 2, "dueAt", "2026-11-26T09:00:00Z")
                .caseSays("clock-paused", "cycle", 2, "pausedAt", "2026-11-24T08:00:00Z")
                .caseSays("clock-resumed", "cycle", 2, "resumedAt", "2026-11-24T09:00:00Z")
                .caseSays(
                        "complaint-resolved",
                        "cycle",
                        2,
                        "resolvedAt",
                        "2026-11-26T09:00:01Z",
                        "outcome",
                        "UPHELD",
                        "remedyAmount",
                        "0.123456789012345678",
                        "remedyCurrency",
                        "ETH",
                        "department",
                        "security")
                .tell("redress.survey", "survey-invited", "cycle", 2)
                .tell("redress.survey", "survey-answered", "cycle", 2, "csat", 5)
                .caseSays("complaint-closed", "cycle", 2, "closedAt", "2026-12-10T09:00:00Z");
    }

    private static ObjectNode read(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            return (ObjectNode) tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
