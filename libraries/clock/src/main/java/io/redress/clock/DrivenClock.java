package io.redress.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that runs at the speed of its base but can be moved ahead. It exists under the profile {@code time-machine}
 * only, so that demonstrations and tests walk through weeks in a minute.
 */
public final class DrivenClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> offset;

    public DrivenClock(Clock base, Duration offset) {
        this(base, new AtomicReference<>(offset));
    }

    private DrivenClock(Clock base, AtomicReference<Duration> offset) {
        this.base = base;
        this.offset = offset;
    }

    /** How far this clock is ahead of its base. */
    public Duration offset() {
        return offset.get();
    }

    /**
     * Moves the clock to {@code target} ahead of its base.
     *
     * @throws IllegalArgumentException when that would turn time back: instants already stored would lie in the future
     */
    public void driveTo(Duration target) {
        offset.updateAndGet(current -> {
            if (target.compareTo(current) < 0) {
                throw new IllegalArgumentException("the clock is already " + current + " ahead and never goes back");
            }
            return target;
        });
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DrivenClock(base.withZone(zone), offset);
    }
}
