package io.redress.intake.abuse;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Instant;

/** The service's clock as buckets and caches read it: they refill and forget by the same time that everything goes by. */
record ServiceTime(Clock clock) implements TimeMeter {

    private static final long NANOS = 1_000_000_000L;

    @Override
    public long currentTimeNanos() {
        Instant now = clock.instant();
        return now.getEpochSecond() * NANOS + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
