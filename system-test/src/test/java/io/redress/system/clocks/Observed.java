package io.redress.system.clocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What happened to a complaint: warnings as its clocks noted them, reports and the passing of the promise from its
 * timeline, and letters, breaches and escalations from the events that reached the archive.
 *
 * @param kind as a {@link Row} says it
 */
record Observed(Instant at, String kind) {

    private static final List<String> ORDER = List.of("WARNING", "HOLDING", "DUE", "ESCALATION", Row.PROGRESS);

    /**
     * Everything, in order; of what one step brought about, the escalation last.
     *
     * @param view what agents see
     * @param record what the archive has
     */
    static List<Observed> all(JsonNode view, JsonNode record) {
        List<Observed> all = new ArrayList<>();
        add(
                all,
                view.path("clockSteps"),
                "takenAt",
                step -> step.get("kind").asText().equals("WARNING") ? "WARNING " + clock(step) : null);
        add(all, view.path("timeline"), "at", step -> switch (step.get("what").asText()) {
            case "overdue" -> "DUE own";
            case "progress-reported" -> Row.PROGRESS + " -";
            default -> null;
        });
        add(all, record.path("delays"), "at", letter -> "HOLDING " + clock(letter));
        add(all, record.path("missed"), "at", missed -> "DUE " + clock(missed));
        add(
                all,
                record.path("escalations"),
                "at",
                step -> "ESCALATION %d %s %s"
                        .formatted(step.get("level").asInt(), step.get("reason").asText(), clock(step)));
        all.sort(Comparator.comparing(Observed::at)
                .thenComparing(seen -> ORDER.indexOf(seen.kind.split(" ")[0])));
        return all;
    }

    /** @param kind null for what is not asked about */
    private static void add(List<Observed> all, JsonNode from, String at, Function<JsonNode, String> kind) {
        StreamSupport.stream(from.spliterator(), false)
                .filter(seen -> kind.apply(seen) != null)
                // the archive keeps milliseconds
                .map(seen -> new Observed(
                        Instant.parse(seen.get(at).asText()).truncatedTo(ChronoUnit.MILLIS), kind.apply(seen)))
                .forEach(all::add);
    }

    private static String clock(JsonNode seen) {
        return seen.get("clock").asText();
    }
}
