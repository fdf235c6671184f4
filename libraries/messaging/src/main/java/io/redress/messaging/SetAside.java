package io.redress.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** References that rest because the broker refuses their head. Forgotten with the process: then they are tried anew. */
final class SetAside {

    private final Map<String, Long> until = new HashMap<>();
    private final Duration rest;
    private final LongSupplier nanos;

    SetAside(Duration rest, LongSupplier nanos) {
        this.rest = rest;
        this.nanos = nanos;
    }

    Duration add(String reference) {
        until.put(reference, nanos.getAsLong() + rest.toNanos());
        return rest;
    }

    void remove(String reference) {
        until.remove(reference);
    }

    Set<String> resting() {
        long now = nanos.getAsLong();
        until.values().removeIf(end -> end - now <= 0);
        return Set.copyOf(until.keySet());
    }
}
