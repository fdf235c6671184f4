package io.redress.calendar;

import java.time.Duration;
import java.time.LocalDate;

/**
 * The working time between two instants.
 *
 * @param time negative when the second instant is the earlier one
 * @param provisionalFrom null when every day between them is covered; otherwise the first day for which the calendar does
 *     not know holidays and make-up days
 */
public record WorkedTime(Duration time, LocalDate provisionalFrom) {

    /** Whether a part of it lies after the last day that the calendar covers. */
    public boolean beyondCoverage() {
        return provisionalFrom != null;
    }
}
