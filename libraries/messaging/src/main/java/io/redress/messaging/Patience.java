package io.redress.messaging;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits longer and longer while something is away, and says so twice: when it goes and when it is back. */
final class Patience {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    private final String who;
    private final Duration first;
    private final Duration longest;
    private int failures;

    Patience(String who, Duration first, Duration longest) {
        this.who = who;
        this.first = first;
        this.longest = longest;
    }

    /** @return how long to wait before the next try */
    Duration failed(Throwable trouble) {
        failures++;
        if (failures == 1) {
            log.warn("{} waits: {}. It goes on by itself when that is over.", who, Troubles.nameAndPlace(trouble));
        }
        log.debug("{} failed {} times", who, failures, trouble);
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    void succeeded() {
        if (failures > 0) {
            log.info("{} goes on after {} failed tries", who, failures);
            failures = 0;
        }
    }
}
