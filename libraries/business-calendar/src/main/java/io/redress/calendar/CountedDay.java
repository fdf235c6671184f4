package io.redress.calendar;

import java.time.LocalDate;

/**
 * A date that was found by counting days.
 *
 * @param provisionalFrom null when every day that was looked at is covered, or none had to be; otherwise the first day for
 *     which the calendar does not know holidays and make-up days: the date may move when the next year is decreed
 */
public record CountedDay(LocalDate day, LocalDate provisionalFrom) {

    /** Whether a day was looked at that the calendar does not cover. */
    public boolean beyondCoverage() {
        return provisionalFrom != null;
    }
}
