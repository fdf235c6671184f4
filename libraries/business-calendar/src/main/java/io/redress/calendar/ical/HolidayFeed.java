package io.redress.calendar.ical;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import io.redress.calendar.ical.FeedEntry.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;

/**
 * Reads whole-day entries of an iCalendar feed: repetitions are expanded, exceptions left out, the newest edition of an
 * entry counts, a cancelled one does not. An entry whose words mean a make-up working day becomes a day of work: feeds
 * write them as ordinary entries, and a naive import would make holidays of them.
 */
public final class HolidayFeed {

    /** A year of holidays takes some kilobytes; what is much larger is no such feed. */
    static final int MOST_BYTES = 2_000_000;

    private static final int MOST_DAYS = 4_000;
    private static final int LONGEST = 366;
    private static final Pattern MAKE_UP = Pattern.compile(
            "补班|補班|上班|调休工作|補行上班|make-?up (working )?day|working (saturday|sunday)|compensat\\w+ work",
            Pattern.CASE_INSENSITIVE);

    private HolidayFeed() {}

    /**
     * All days of the feed from {@code from} to {@code until}, in order.
     *
     * @throws IllegalArgumentException with what to do, when it is too large or no iCalendar
     */
    public static List<FeedEntry> read(byte[] feed, LocalDate from, LocalDate until) {
        if (feed.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "the feed has " + feed.length + " bytes: give one of at most " + MOST_BYTES);
        }
        List<ICalendar> calendars =
                Biweekly.parse(new String(feed, StandardCharsets.UTF_8)).all();
        if (calendars.isEmpty()) {
            throw new IllegalArgumentException("this is no iCalendar: it must begin with BEGIN:VCALENDAR");
        }
        List<FeedEntry> entries = new ArrayList<>();
        for (VEvent event : newest(calendars)) {
            addDays(event, from, until, entries);
        }
        entries.sort(Comparator.comparing(FeedEntry::date).thenComparing(FeedEntry::summary));
        return entries;
    }

    /** Of each UID the entry with the highest SEQUENCE. */
    private static List<VEvent> newest(List<ICalendar> calendars) {
        Map<String, VEvent> byId = new HashMap<>();
        List<VEvent> all = new ArrayList<>();
        calendars.forEach(calendar -> all.addAll(calendar.getEvents()));
        for (int i = 0; i < all.size(); i++) {
            VEvent event = all.get(i);
            String id = event.getUid() == null ? "#" + i : event.getUid().getValue();
            byId.merge(id, event, (a, b) -> sequence(b) >= sequence(a) ? b : a);
        }
        return List.copyOf(byId.values());
    }

    private static int sequence(VEvent event) {
        return event.getSequence() == null || event.getSequence().getValue() == null
                ? 0
                : event.getSequence().getValue();
    }

    private static void addDays(VEvent event, LocalDate from, LocalDate until, List<FeedEntry> entries) {
        if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
            return;
        }
        ICalDate start = event.getDateStart().getValue();
        String summary = event.getSummary() == null
                ? ""
                : String.valueOf(event.getSummary().getValue());
        LocalDate first = day(start);
        if (start.hasTime()) {
            entries.add(new FeedEntry(first, Kind.IGNORED, summary, "it has a time of day, so it is no day off"));
            return;
        }
        if (event.getStatus() != null
                && Status.cancelled().getValue().equals(event.getStatus().getValue())) {
            entries.add(new FeedEntry(first, Kind.IGNORED, summary, "it is cancelled"));
            return;
        }
        Kind kind = MAKE_UP.matcher(summary).find() ? Kind.WORK : Kind.OFF;
        String why = kind == Kind.WORK ? "its words mean a make-up working day" : "a whole-day entry";
        int days = length(event, first);
        DateIterator repetitions = event.getDateIterator(TimeZone.getTimeZone(ZoneOffset.UTC));
        repetitions.advanceTo(
                Date.from(from.minusDays(LONGEST).atStartOfDay(ZoneOffset.UTC).toInstant()));
        for (int read = 0; repetitions.hasNext() && read < MOST_DAYS; read++) {
            LocalDate begin =
                    repetitions.next().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            if (begin.isAfter(until)) {
                return;
            }
            for (LocalDate day = begin; day.isBefore(begin.plusDays(days)); day = day.plusDays(1)) {
                if (!day.isBefore(from) && !day.isAfter(until)) {
                    entries.add(new FeedEntry(day, kind, summary, why));
                }
            }
        }
    }

    /** The end of a whole-day entry is not part of it (RFC 5545, 3.6.1). */
    private static int length(VEvent event, LocalDate first) {
        if (event.getDateEnd() == null || event.getDateEnd().getValue() == null) {
            return 1;
        }
        long days = first.until(day(event.getDateEnd().getValue()), java.time.temporal.ChronoUnit.DAYS);
        return (int) Math.max(1, Math.min(days, LONGEST));
    }

    private static LocalDate day(ICalDate date) {
        return LocalDate.of(
                date.getRawComponents().getYear(),
                date.getRawComponents().getMonth(),
                date.getRawComponents().getDate());
    }
}
