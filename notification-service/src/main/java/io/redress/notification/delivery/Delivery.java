package io.redress.notification.delivery;

import io.redress.notification.message.Kind;
import io.redress.notification.message.Notice;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * One notice to one recipient on one channel, as it is stored: without address and without words.
 *
 * @param attempts how often it was handed, or about to be handed, to the mail server
 * @param problem code of what stood in the way last, null when nothing did
 */
record Delivery(
        String deliveryId,
        String recipient,
        Kind kind,
        String channel,
        Map<String, String> facts,
        State state,
        int attempts,
        int waits,
        Instant createdAt,
        String language,
        Instant deliveredAt,
        String problem) {

    enum State {
        /** Written down and not yet gone. */
        PENDING,
        /** Taken by the mail server. */
        SENT,
        /** The complainant gave no address: the tracking page is how they hear. */
        NO_ADDRESS,
        /** Refused for good. */
        FAILED
    }

    static Delivery of(Planned planned, Instant now) {
        return new Delivery(
                planned.deliveryId(),
                planned.recipient(),
                planned.kind(),
                planned.channel(),
                planned.facts(),
                State.PENDING,
                0,
                0,
                now,
                null,
                null,
                null);
    }

    boolean pending() {
        return state == State.PENDING;
    }

    /**
     * What it tells of when the answer comes: {@code promisedAt}, with the zone of the law where that may be a legal day;
     * empty when it tells nothing of it.
     */
    Map<String, String> promise() {
        String promised = kind == Kind.DEADLINE_MISSED ? null : facts.getOrDefault("newDueAt", facts.get("dueAt"));
        if (promised == null) {
            return Map.of();
        }
        String zone = facts.get("statutoryZone");
        return zone == null ? Map.of("promisedAt", promised) : Map.of("promisedAt", promised, "statutoryZone", zone);
    }

    /** @param promised what was told before of when the answer comes, as {@link #promise()} gives it */
    Notice notice(String reference, Map<String, String> promised) {
        Map<String, String> known = new HashMap<>(promised);
        known.putAll(facts);
        return new Notice(reference, kind, known);
    }
}
