package io.redress.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An instant that was found by counting working time.
 *
 * @param at never outside working time; a closing time counts as inside, because "by 18:00" is a promise of that day
 * @param provisionalFrom null when every day counted is covered; otherwise the first day for which the calendar does not
 *     know holidays and make-up days: from there on the weekly pattern was used, and the instant may move when the next
 *     year is decreed
 */
public record WorkingInstant(Instant at, LocalDate provisionalFrom) {

    /** Whether the instant lies after the last day that the calendar covers. */
    public boolean beyondCoverage() {
        return provisionalFrom != null;
    }
}
