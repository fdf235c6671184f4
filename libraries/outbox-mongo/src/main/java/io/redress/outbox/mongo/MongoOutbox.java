package io.redress.outbox.mongo;

import io.redress.messaging.NewEvent;
import io.redress.messaging.Nudge;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Puts events into an aggregate's document by the very write that records the fact. After the write, call
 * {@link #nudge}; when that is lost, the relay's sweep finds them.
 */
public final class MongoOutbox {

    private static final String SENT = Outbox.FIELD + ".sent";
    private static final String PENDING = Outbox.FIELD + ".pending";
    static final String PENDING_SINCE = Outbox.FIELD + ".pendingSince";

    private final Clock clock;
    private final ObjectProvider<Nudge> relay;

    MongoOutbox(Clock clock, ObjectProvider<Nudge> relay) {
        this.clock = clock;
        this.relay = relay;
    }

    /** The outbox of a document that is about to be inserted, with its first events (or none). */
    public Outbox starting(NewEvent... events) {
        return new Outbox(0, pending(events), events.length == 0 ? null : now());
    }

    /**
     * Adds events to an update of the document.
     *
     * @param update must not touch the field {@code outbox} itself
     * @return the same update
     */
    public Update push(Update update, NewEvent... events) {
        if (events.length > 0) {
            update.push(PENDING).each((Object[]) pending(events).toArray(Outbox.Pending[]::new));
            update.min(PENDING_SINCE, now());
            // an upsert may make the document
            update.inc(SENT, 0L);
        }
        return update;
    }

    /** Tells the relay that events of this reference have been written. */
    public void nudge(String reference) {
        relay.ifAvailable(nudge -> nudge.nudge(reference));
    }

    private Instant now() {
        return clock.instant();
    }

    private static List<Outbox.Pending> pending(NewEvent... events) {
        return Stream.of(events).map(Outbox.Pending::of).toList();
    }
}
