package io.redress.notification.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * What has to be told: the kind and the facts of the event.
 *
 * @param facts codes, ids and ISO instants by name
 */
public record Notice(String reference, Kind kind, Map<String, String> facts) {

    /** @throws IncompleteLetter when the event did not say it */
    String fact(String name) {
        return IncompleteLetter.unless(facts.get(name), name);
    }

    boolean says(String name, String value) {
        return value.equals(facts.get(name));
    }

    boolean has(String name) {
        return facts.containsKey(name);
    }

    Instant instant(String name) {
        return Instant.parse(fact(name));
    }

    /** In which the law's days end, or null when the event named none. */
    ZoneId legalZone() {
        return has("statutoryZone") ? ZoneId.of(fact("statutoryZone")) : null;
    }

    int cycle() {
        return Integer.parseInt(fact("cycle"));
    }
}
