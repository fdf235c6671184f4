package io.redress.system.stack;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Waits for what comes by event, and says what was awaited when it does not come. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private Eventually() {}

    /** The value, as soon as there is one. */
    public static <T> T get(String awaited, Supplier<Optional<T>> look) {
        return Awaitility.await(awaited)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .ignoreExceptions()
                .until(look::get, Optional::isPresent)
                .orElseThrow();
    }

    public static void holds(String awaited, Supplier<Boolean> look) {
        within(PATIENCE, awaited, look);
    }

    /** As {@link #holds}, with a patience of its own. */
    public static void within(Duration patience, String awaited, Supplier<Boolean> look) {
        Awaitility.await(awaited)
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                // a service that is being restarted refuses connections: not yet
                .ignoreException(UncheckedIOException.class)
                .until(look::get);
    }
}
