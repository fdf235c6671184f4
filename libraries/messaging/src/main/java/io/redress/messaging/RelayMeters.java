package io.redress.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What can be seen of the relay from outside. */
final class RelayMeters {

    private final MeterRegistry meters;
    private final AtomicReference<Instant> waitingSince = new AtomicReference<>();
    private final AtomicInteger setAside;

    RelayMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.setAside = meters.gauge("redress.outbox.set.aside", new AtomicInteger());
        Gauge.builder("redress.outbox.lag", waitingSince, since -> seconds(since.get(), clock.instant()))
                .baseUnit("seconds")
                .description("how long the longest waiting event waits")
                .register(meters);
    }

    void sent(String type) {
        meters.counter("redress.events.sent", "type", type).increment();
    }

    /** The broker will not take an event: its reference stands still. */
    void refused() {
        meters.counter("redress.relay.failures", "kind", "refused").increment();
    }

    /** Broker or store are away: everything stands still. */
    void trouble() {
        meters.counter("redress.relay.failures", "kind", "trouble").increment();
    }

    void setAside(int references) {
        setAside.set(references);
    }

    void waitingSince(Optional<Instant> since) {
        waitingSince.set(since.orElse(null));
    }

    private static double seconds(Instant since, Instant now) {
        return since == null ? 0 : Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
    }
}
