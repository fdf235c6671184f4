package io.redress.intake.abuse;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.redress.intake.abuse.AbuseSettings.Limit;
import java.time.Clock;
import java.time.Duration;

/**
 * One limit, counted for many keys: a bucket each, full at first, refilled evenly. Memory is bounded: a bucket that would be
 * full again is forgotten, and beyond the number to remember the one that is used least.
 */
final class Buckets {

    private final Limit limit;
    private final ServiceTime time;
    private final Cache<String, Bucket> buckets;

    Buckets(Limit limit, int remembered, Clock clock) {
        this.limit = limit;
        this.time = new ServiceTime(clock);
        this.buckets = Bounded.unused(remembered, limit.per(), time);
    }

    /**
     * Takes one.
     *
     * @return zero when there was one; else how long until there is
     */
    Duration take(String key) {
        ConsumptionProbe probe = buckets.get(key, absent -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** Gives one back that was taken for nothing; never more than fit. */
    void giveBack(String key) {
        Bucket bucket = buckets.getIfPresent(key);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    long size() {
        return Bounded.size(buckets);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.most()).refillGreedy(limit.most(), limit.per()))
                .withCustomTimePrecision(time)
                .build();
    }
}
