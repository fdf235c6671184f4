package io.redress.system.browser;

import io.redress.system.stack.Engine;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Stack;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Lets time pass for a complaint: the clocks are driven from one of its timers to the next. */
final class Timers {

    private final Stack stack;
    private final Engine engine;

    Timers(Stack stack) {
        this.stack = stack;
        this.engine = new Engine(stack);
    }

    /** Drives the clocks to when the first of these timers fires, and waits until it has. */
    void waitsOut(String reference, String... timers) {
        Instant due = Eventually.get(
                String.join(" or ", timers) + " of " + reference + " waits", () -> next(reference, timers));
        stack.driveTo(due);
        Eventually.holds(
                String.join(" or ", timers) + " of " + reference + " has fired",
                () -> !next(reference, timers).equals(Optional.of(due)));
    }

    /** Drives the clocks from one of these timers to the next until it has come so far. */
    void waitUntil(BooleanSupplier soFar, String reference, String... timers) {
        while (!soFar.getAsBoolean()) {
            waitsOut(reference, timers);
        }
    }

    /** When the first of these timers fires, if any waits. */
    Optional<Instant> next(String reference, String... timers) {
        return Stream.of(timers)
                .flatMap(timer -> engine.due(reference, timer).stream())
                .min(Instant::compareTo);
    }
}
