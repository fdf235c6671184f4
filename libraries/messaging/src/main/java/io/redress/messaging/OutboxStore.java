package io.redress.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the relay needs of a store that keeps waiting events. Implementations throw when the store is away. */
public interface OutboxStore {

    /** Called until it succeeds once, before the first sweep: makes indexes. */
    default void prepare() {}

    /**
     * References with waiting events, the longest waiting first.
     *
     * @param except references to leave out
     * @param limit at most so many
     */
    List<String> waiting(Collection<String> except, int limit);

    /** The next event of a reference, if one waits. */
    Optional<PendingEvent> head(String reference);

    /** Forgets a head that the broker has. Nothing happens when it is not the head any more. */
    void acknowledge(PendingEvent sent);

    /** Since when the longest waiting event waits. */
    Optional<Instant> waitingSince();

    /** Clears up what was kept of sent events; called every now and then. */
    default void purge() {}
}
