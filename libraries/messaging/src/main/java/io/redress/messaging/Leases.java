package io.redress.messaging;

import java.util.Optional;

/**
 * Who of several instances does a job. No clock is compared: a holder shows that it lives by counting up its
 * {@code beat}, and another takes over what it has seen unchanged for the length of the lease.
 */
public interface Leases {

    /** @param beat counts up while the holder lives */
    record Grant(String holder, long beat) {}

    Optional<Grant> current(String name);

    /**
     * Compare-and-set.
     *
     * @param seen what must be there still; null when nothing was there
     * @return whether {@code next} is there now
     */
    boolean replace(String name, Grant seen, Grant next);

    /** Gives a grant back, if it is still the given holder's. */
    void release(String name, String holder);
}
