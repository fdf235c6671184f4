package io.redress.calendar.ical;

import biweekly.component.VEvent;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceProperty;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.iter.RecurrenceIterator;
import biweekly.util.com.google.ical.iter.RecurrenceIteratorFactory;
import biweekly.util.com.google.ical.values.DateValue;
import biweekly.util.com.google.ical.values.DateValueImpl;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;

/**
 * The days on which a whole-day entry begins. They are read and repeated as written, never by way of an instant: that
 * would be another day in another time zone.
 */
final class Beginnings {

    /** Every day since the Gregorian calendar became general: an end for rules that never find their day. */
    private static final int MOST = 100_000;

    private Beginnings() {}

    /** All of them from {@code from} to {@code until}: the first one, repetitions, added days, without the exceptions. */
    static SortedSet<LocalDate> of(VEvent event, LocalDate from, LocalDate until) {
        LocalDate first = day(event.getDateStart().getValue());
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(first);
        event.getProperties(RecurrenceRule.class).forEach(rule -> days.addAll(repeated(rule, first, until)));
        event.getRecurrenceDates().forEach(added -> added.getDates().forEach(date -> days.add(day(date))));
        event.getProperties(ExceptionRule.class).forEach(rule -> days.removeAll(repeated(rule, first, until)));
        event.getExceptionDates().forEach(left -> left.getValues().forEach(date -> days.remove(day(date))));
        days.removeIf(day -> day.isBefore(from) || day.isAfter(until));
        return days;
    }

    private static SortedSet<LocalDate> repeated(RecurrenceProperty written, LocalDate first, LocalDate until) {
        Recurrence rule = written.getValue();
        LocalDate last = rule.getUntil() == null ? until : earlier(until, day(rule.getUntil()));
        // its own UNTIL is an instant in the library's eyes
        Recurrence endless = new Recurrence.Builder(rule).until((ICalDate) null).build();
        RecurrenceIterator each = RecurrenceIteratorFactory.createRecurrenceIterator(
                endless, value(first), TimeZone.getTimeZone(ZoneOffset.UTC));
        SortedSet<LocalDate> days = new TreeSet<>();
        for (int read = 0; each.hasNext() && read < MOST; read++) {
            DateValue next = each.next();
            LocalDate day = LocalDate.of(next.year(), next.month(), next.day());
            if (day.isAfter(last)) {
                break;
            }
            days.add(day);
        }
        return days;
    }

    /** The date as it is written. */
    static LocalDate day(ICalDate date) {
        return LocalDate.of(
                date.getRawComponents().getYear(),
                date.getRawComponents().getMonth(),
                date.getRawComponents().getDate());
    }

    private static DateValue value(LocalDate day) {
        return new DateValueImpl(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
