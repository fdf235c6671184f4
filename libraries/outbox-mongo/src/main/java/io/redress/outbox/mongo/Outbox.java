package io.redress.outbox.mongo;

import io.redress.messaging.NewEvent;
import io.redress.messaging.PendingEvent;
import java.time.Instant;
import java.util.List;

/**
 * The field {@code outbox} of an aggregate's document. The document's {@code _id} is the reference: sequences count per
 * document.
 *
 * @param sent how many events have left; the next one's sequence is one more
 * @param pending events that wait, in their order
 * @param pendingSince since when there is something waiting; null when nothing is
 */
public record Outbox(long sent, List<Pending> pending, Instant pendingSince) {

    /** The name of the field. */
    public static final String FIELD = "outbox";

    /**
     * An event that waits. The reference is the document's {@code _id}.
     *
     * @param eventId not {@code id}, which would be stored under another name
     */
    record Pending(String eventId, String type, Instant time, String data, String traceparent) {

        static Pending of(NewEvent event) {
            return new Pending(event.id(), event.type(), event.time(), event.data(), event.traceparent());
        }

        PendingEvent asHeadOf(String reference, long sent) {
            return new PendingEvent(new NewEvent(eventId, type, reference, time, data, traceparent), sent + 1);
        }
    }

    public Outbox {
        pending = pending == null ? List.of() : List.copyOf(pending);
    }
}
