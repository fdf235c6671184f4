package io.redress.outbox.mongo;

import io.redress.messaging.Event;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Remembers per document how far each source's events have been applied, in the field {@code seen.<source>}. An update
 * that carries both {@link #unseen} in its query and {@link #mark} applies an event once, however often it comes.
 */
public final class HighWater {

    private HighWater() {}

    /** Holds for a document that has not applied this event of its reference, nor a later one of the same source. */
    public static Criteria unseen(Event event) {
        return Criteria.where(field(event)).not().gte(event.sequence());
    }

    /** Adds the mark to the update that applies the event. */
    public static Update mark(Update update, Event event) {
        return update.max(field(event), event.sequence());
    }

    /** {@code /intake-service} becomes {@code seen.intake-service}; a dot would begin a field of its own. */
    static String field(Event event) {
        String source = event.source().startsWith("/") ? event.source().substring(1) : event.source();
        return "seen." + source.replace('.', '_').replace('$', '_');
    }
}
