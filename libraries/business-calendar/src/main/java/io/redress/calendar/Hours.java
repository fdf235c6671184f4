package io.redress.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One interval of a day's working time, on the wall clock: {@code [from, to)}.
 *
 * @param from inclusive
 * @param to exclusive; {@code 00:00} stands for the end of the day and is written {@code 24:00}
 */
record Hours(LocalTime from, LocalTime to) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d\\d:\\d\\d)\\s*-\\s*(\\d\\d:\\d\\d)");
    private static final String END_OF_DAY = "24:00";

    /** @throws IllegalArgumentException with a sentence that says how to write it */
    static Hours parse(String written) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written.trim());
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + written + "' is not an interval: write it as 09:00-12:30");
        }
        Hours hours = new Hours(time(parts.group(1)), time(parts.group(2)));
        if (!hours.endsWithTheDay() && !hours.from.isBefore(hours.to)) {
            throw new IllegalArgumentException("'" + written
                    + "' ends before it begins: write hours that pass midnight as two intervals, 22:00-24:00 on this"
                    + " day and 00:00-06:00 on the next");
        }
        if (parts.group(1).equals(END_OF_DAY) || parts.group(2).equals("00:00")) {
            throw new IllegalArgumentException(
                    "'" + written + "': a day begins at 00:00 and ends at 24:00, write the interval so");
        }
        return hours;
    }

    boolean endsWithTheDay() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    /** Whether both have a moment in common; touching is not overlapping. */
    boolean overlaps(Hours other) {
        return (other.endsWithTheDay() || from.isBefore(other.to)) && (endsWithTheDay() || other.from.isBefore(to));
    }

    private static LocalTime time(String written) {
        try {
            return written.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + written + "' is not a time of day: use 00:00 to 24:00", e);
        }
    }

    @Override
    public String toString() {
        return from + "-" + (endsWithTheDay() ? END_OF_DAY : to);
    }
}
