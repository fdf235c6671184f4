package io.redress.intake.abuse;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what limits did: {@code redress.intake.abuse}, by limit and outcome, never by whom. */
@Component
class Tally {

    static final String PASSED = "passed";
    static final String REFUSED = "refused";
    static final String WORK_ASKED = "work-asked";

    private final MeterRegistry meters;

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String limit, String outcome) {
        meters.counter("redress.intake.abuse", "limit", limit, "outcome", outcome)
                .increment();
    }
}
