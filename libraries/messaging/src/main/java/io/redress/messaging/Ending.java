package io.redress.messaging;

import java.time.Duration;

/**
 * Ends a thread whose loop was told to stop: what it is doing is finished first; what waits for a store or a broker that
 * is away is interrupted, or a service could not be stopped for as long as its drivers are patient.
 */
final class Ending {

    private static final Duration FINISH = Duration.ofSeconds(10);
    private static final Duration GIVE_UP = Duration.ofSeconds(5);

    private Ending() {}

    static void of(Thread running) {
        of(running, FINISH);
    }

    /** @param finish how long it may go on before it is interrupted */
    static void of(Thread running, Duration finish) {
        try {
            running.join(finish.toMillis());
            if (running.isAlive()) {
                running.interrupt();
                running.join(GIVE_UP.toMillis());
            }
        } catch (InterruptedException hurry) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
