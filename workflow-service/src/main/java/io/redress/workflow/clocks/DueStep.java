package io.redress.workflow.clocks;

import io.redress.workflow.casefile.CaseFile.ClockStep;
import io.redress.workflow.regime.Deadline;
import java.time.Instant;

/**
 * Something that a clock asks for and that has not been done yet.
 *
 * @param at when; it may have passed
 * @param deadline the legal date, or null for the own clock
 */
record DueStep(Instant at, ClockStep.Kind kind, Deadline deadline) {

    static final String OWN = "own";

    String clock() {
        return deadline == null ? OWN : deadline.clock();
    }

    boolean isOwn() {
        return deadline == null;
    }
}
