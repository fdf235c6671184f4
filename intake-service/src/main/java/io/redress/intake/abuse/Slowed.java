package io.redress.intake.abuse;

import java.time.Duration;
import java.util.Optional;

/** Too much was asked for in too short a time. Nothing was done; after the wait, or with the work, it will be. */
public final class Slowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String limit;
    private final Duration wait;
    private final transient Work.Challenge challenge;

    Slowed(String limit, Duration wait, Work.Challenge challenge) {
        super(limit);
        this.limit = limit;
        this.wait = wait;
        this.challenge = challenge;
    }

    /** Which limit, as in the metrics; the same for what exists and what does not. */
    public String limit() {
        return limit;
    }

    /** Whole seconds until it is worth trying again, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** What whoever will not wait can work on; empty where work does not help. */
    public Optional<Work.Challenge> challenge() {
        return Optional.ofNullable(challenge);
    }
}
