package io.redress.intake.abuse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** Caches that never hold more than a number of entries, and none for longer than a time. */
final class Bounded {

    private Bounded() {}

    /** Forgets what was neither read nor written for so long. */
    static <V> Cache<String, V> unused(int most, Duration unused, ServiceTime time) {
        return bounded(most, time).expireAfterAccess(unused).build();
    }

    /** Forgets what was not written for so long. */
    static <V> Cache<String, V> unchanged(int most, Duration unchanged, ServiceTime time) {
        return bounded(most, time).expireAfterWrite(unchanged).build();
    }

    private static Caffeine<Object, Object> bounded(int most, ServiceTime time) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .ticker(time::currentTimeNanos)
                // at once, in the caller's thread: a bound that lags behind a flood is none
                .executor(Runnable::run);
    }

    static long size(Cache<?, ?> cache) {
        cache.cleanUp();
        return cache.estimatedSize();
    }
}
