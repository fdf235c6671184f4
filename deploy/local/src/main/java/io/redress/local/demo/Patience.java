package io.redress.local.demo;

import io.redress.local.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens behind the scenes, but not for ever. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int LOOK_MILLIS = 300;

    private Patience() {}

    static void until(String what, BooleanSupplier done) {
        find(what, () -> done.getAsBoolean() ? Optional.of(Boolean.TRUE) : Optional.empty());
    }

    static <T> T find(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("interrupted while waiting for " + what, e);
            }
        }
        throw new Trouble("Waited " + LONGEST.toSeconds() + " s for " + what
                + " in vain: ./redress reconcile may say what is stuck");
    }
}
