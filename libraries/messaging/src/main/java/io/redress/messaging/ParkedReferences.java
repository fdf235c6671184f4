package io.redress.messaging;

import java.util.List;
import java.util.Optional;

/**
 * The marks of parked references. A mark is set <em>before</em> the record goes to the dead letters, and released by
 * compare-and-set on the newest parked record, so that none is left behind.
 */
public interface ParkedReferences {

    Optional<ParkedReference> find(String topic, String reference);

    /** The longest parked first. */
    List<ParkedReference> list(int limit);

    long count();

    /** Sets a mark; when there is one already, moves its {@code last} forward. */
    void park(ParkedReference mark);

    /**
     * Moves {@code last} forward (never back).
     *
     * @return false when the reference is not parked (any more)
     */
    boolean extend(String topic, String reference, long last);

    /** Remembers that everything before {@code next} is handled. */
    void advance(String topic, String reference, long next);

    /** @return false when something newer than {@code last} was parked meanwhile */
    boolean release(String topic, String reference, long last);
}
