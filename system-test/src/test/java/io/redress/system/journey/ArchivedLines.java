package io.redress.system.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A record of the archive as lines to compare: every field that holds something, lists an entry a line, instants to the
 * minute.
 */
final class ArchivedLines {

    /** By these a record is found; they are new in every run. */
    private static final Set<String> NEW_EACH_TIME = Set.of("reference", "subjectPseudonym");

    /** Raised with every calendar that is shipped. */
    private static final String VERSION = "calendarVersion";

    /** The latest of {@code surveys} once more. */
    private static final String SHOWN_TWICE = "survey";

    /**
     * Topics arrive as they like, so the instants are the order; what the house did at the very instant of something that the
     * customer did (and that has no cycle) came after it. Within a topic, the order of arrival is right.
     */
    private static final Comparator<JsonNode> AS_THEY_HAPPENED =
            Comparator.comparing(ArchivedLines::at).thenComparing(entry -> entry.has("cycle"));

    private ArchivedLines() {}

    static List<String> of(JsonNode record) {
        List<String> lines = new ArrayList<>();
        record.properties().forEach(field -> {
            String name = field.getKey();
            if (!NEW_EACH_TIME.contains(name) && !name.equals(SHOWN_TWICE)) {
                add(lines, name, field.getValue());
            }
        });
        return lines;
    }

    private static void add(List<String> lines, String name, JsonNode value) {
        if (value.isArray() && value.path(0).isObject()) {
            StreamSupport.stream(value.spliterator(), false)
                    .sorted(AS_THEY_HAPPENED)
                    .forEach(entry -> lines.add(name + ": " + entry(entry)));
        } else if (value.isArray() && !value.isEmpty()) {
            lines.add(name + ": "
                    + StreamSupport.stream(value.spliterator(), false)
                            .map(ArchivedLines::plain)
                            .collect(Collectors.joining(" ")));
        } else if (!value.isArray()) {
            lines.add(name + ": " + (value.isObject() ? entry(value) : plain(value)));
        }
    }

    private static Instant at(JsonNode entry) {
        return entry.has("at") ? Instant.parse(entry.get("at").asText()) : Instant.EPOCH;
    }

    private static String entry(JsonNode entry) {
        return entry.properties().stream()
                .filter(field -> !field.getKey().equals(VERSION))
                .map(field -> field.getKey() + "=" + plain(field.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String plain(JsonNode value) {
        return value.asText().replaceFirst("(T\\d\\d:\\d\\d):\\d\\d(?:\\.\\d+)?Z$", "$1Z");
    }
}
