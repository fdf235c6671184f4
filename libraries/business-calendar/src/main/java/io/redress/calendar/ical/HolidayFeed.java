package io.redress.calendar.ical;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads whole-day entries of an iCalendar feed: repetitions are expanded, exceptions left out, the newest edition of an
 * entry counts, a cancelled one does not. An entry whose words mean a make-up working day becomes a day of work: feeds
 * write them as ordinary entries, and a naive import would make holidays of them. The machine's time zone has no say.
 */
public final class HolidayFeed {

    /** A year of holidays takes some kilobytes; what is much larger is no such feed. */
    static final int MOST_BYTES = 2_000_000;

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
        return series(calendars).stream()
                .flatMap(series -> series.entries(from, until).stream())
                .sorted(Comparator.comparing(FeedEntry::date).thenComparing(FeedEntry::summary))
                .toList();
    }

    private static List<Series> series(List<ICalendar> calendars) {
        Map<String, Series> byId = new LinkedHashMap<>();
        List<VEvent> all = new ArrayList<>();
        calendars.forEach(calendar -> all.addAll(calendar.getEvents()));
        for (int i = 0; i < all.size(); i++) {
            VEvent event = all.get(i);
            // without one an entry is a series of its own
            String id = event.getUid() == null ? "#" + i : event.getUid().getValue();
            byId.computeIfAbsent(id, absent -> new Series()).add(event);
        }
        return List.copyOf(byId.values());
    }
}
