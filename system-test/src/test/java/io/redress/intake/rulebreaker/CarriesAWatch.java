package io.redress.intake.rulebreaker;

import java.time.Instant;

/** Breaks: time is injected. */
class CarriesAWatch {
    Instant look() {
        return Instant.now();
    }
}
