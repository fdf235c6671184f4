package io.redress.messaging;

import io.redress.messaging.Leases.Grant;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/** One instance's side of a lease. For one thread only. */
final class HeldLease {

    private final Leases leases;
    private final String name;
    private final long length;
    private final LongSupplier nanos;
    private final String holder = UUID.randomUUID().toString();

    private Grant mine;
    private long renewedAt;
    private Grant watched;
    private long watchedSince;

    HeldLease(Leases leases, String name, Duration length, LongSupplier nanos) {
        this.leases = leases;
        this.name = name;
        this.length = length.toNanos();
        this.nanos = nanos;
    }

    /** Whether the job is ours; renews, takes a free lease, or takes over one whose holder fell silent. */
    boolean hold() {
        long now = nanos.getAsLong();
        if (mine != null && now - renewedAt < length / 3) {
            return true;
        }
        if (mine != null && replace(mine, now)) {
            return true;
        }
        mine = null;
        Optional<Grant> current = leases.current(name);
        if (current.isEmpty()) {
            return replace(null, now);
        }
        Grant seen = current.get();
        if (seen.holder().equals(holder)) {
            // a renewal whose answer got lost
            return replace(seen, now);
        }
        if (!seen.equals(watched)) {
            watched = seen;
            watchedSince = now;
            return false;
        }
        return now - watchedSince >= length && replace(seen, now);
    }

    void release() {
        if (mine != null) {
            mine = null;
            leases.release(name, holder);
        }
    }

    private boolean replace(Grant seen, long now) {
        Grant next = new Grant(holder, seen == null ? 1 : seen.beat() + 1);
        if (!leases.replace(name, seen, next)) {
            return false;
        }
        mine = next;
        renewedAt = now;
        watched = null;
        return true;
    }
}
