package io.redress.workflow.regime;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.CalendarPeriod;
import io.redress.calendar.CountedDay;
import io.redress.workflow.regime.Deadline.MetBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A date that a law sets, counted from receipt.
 *
 * @param length the day of receipt is not counted
 * @param rolls whether a last day on a day off moves to the next working day (Reg. 1182/71 Art. 3(4))
 * @param warning how long before the plain last day people are told, or null for never
 * @param holding the letter that says why it takes longer, or null where the law knows none
 * @param duty false for an opportunity that may pass
 */
record LegalClock(
        String id,
        CalendarPeriod length,
        MetBy metBy,
        boolean rolls,
        CalendarPeriod warning,
        Holding holding,
        boolean duty) {

    private static final LocalTime WARNING_TIME = LocalTime.of(9, 0);

    /**
     * A holding letter.
     *
     * @param before how long before the plain last day it leaves
     * @param at the time of day, in the calendar's zone
     * @param until counted from receipt: the length of the clock that takes over
     */
    record Holding(CalendarPeriod before, LocalTime at, CalendarPeriod until) {}

    /** The dates of a complaint that was received at this instant. */
    Deadline deadline(String regime, Instant receivedAt, BusinessCalendar calendar) {
        ZoneId zone = calendar.zone();
        LocalDate receipt = receivedAt.atZone(zone).toLocalDate();
        CountedDay plain = length.lastDayAfter(receipt, calendar);
        LocalDate last = plain.day();
        CountedDay due = rolls ? calendar.onOrAfter(last) : plain;
        CountedDay held = holding == null ? null : holding.until().lastDayAfter(receipt, calendar);
        return new Deadline(
                regime + "." + id,
                regime,
                metBy,
                duty,
                warning == null ? null : at(warning.dayBefore(last, calendar).day(), WARNING_TIME, zone),
                holding == null ? null : at(holdingDay(last, calendar), holding.at(), zone),
                endOf(last, zone),
                endOf(due.day(), zone),
                held == null ? null : endOf(held.day(), zone),
                provisionalFrom(due, held),
                zone);
    }

    /** The law's date may be sure while the one that a letter would promise is not: either makes it provisional. */
    private static LocalDate provisionalFrom(CountedDay due, CountedDay held) {
        return due.beyondCoverage() || held == null ? due.provisionalFrom() : held.provisionalFrom();
    }

    /** A working day: the letter may be answered. */
    private LocalDate holdingDay(LocalDate last, BusinessCalendar calendar) {
        return calendar.onOrBefore(holding.before().dayBefore(last, calendar).day())
                .day();
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** Its last second, so that a date that is shown is the date that is meant. */
    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }
}
