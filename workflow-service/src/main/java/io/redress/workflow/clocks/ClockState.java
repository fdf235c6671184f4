package io.redress.workflow.clocks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.workflow.regime.Deadline.MetBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How a clock of a case stands.
 *
 * @param clock {@code own}, or a legal one as {@code regime.clock}
 * @param regime null for the own clock
 * @param warnAt when people are or were warned, or null
 * @param holdAt when a holding letter leaves by itself, or null
 * @param unextendedDueAt what the house works towards; for the own clock the same as {@code dueAt}
 * @param dueAt the promise, or the legal date
 * @param metBy what ends a legal clock
 * @param provisionalFrom the first day that the calendar does not cover, or null
 * @param zone in which the legal day ends; null for the own clock
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockState(
        String clock,
        String regime,
        State state,
        Instant warnAt,
        Instant holdAt,
        Instant unextendedDueAt,
        Instant dueAt,
        MetBy metBy,
        LocalDate provisionalFrom,
        ZoneId zone) {

    /** From harmless to bad. */
    public enum State {
        /** What it asks for was done in time. */
        MET,
        /** An opportunity that passed, or a date put off by a holding letter. */
        HELD,
        /** The own clock stands still while the customer has the word. */
        PAUSED,
        RUNNING,
        /** Time grows short. */
        WARNED,
        /** The promise has passed. */
        OVERDUE,
        /** A legal date has passed. */
        MISSED
    }
}
