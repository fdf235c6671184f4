package io.redress.calendar.ical;

import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import io.redress.calendar.ical.FeedEntry.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries with one UID: the series itself, and those that stand for a single day of it (RECURRENCE-ID). Of several
 * editions of the same one the highest SEQUENCE counts.
 */
final class Series {

    private static final int LONGEST = 366;
    private static final String WHOLE = "";

    private final Map<String, VEvent> byDay = new LinkedHashMap<>();

    void add(VEvent event) {
        byDay.merge(replaced(event), event, (a, b) -> sequence(b) >= sequence(a) ? b : a);
    }

    /** What the series says of the days from {@code from} to {@code until}. */
    List<FeedEntry> entries(LocalDate from, LocalDate until) {
        List<FeedEntry> entries = new ArrayList<>();
        byDay.forEach(
                (key, event) -> addDays(event, key.equals(WHOLE) ? byDay.keySet() : Set.of(), from, until, entries));
        return entries;
    }

    private static void addDays(
            VEvent event, Set<String> replaced, LocalDate from, LocalDate until, List<FeedEntry> entries) {
        if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
            return;
        }
        String summary = event.getSummary() == null
                ? ""
                : String.valueOf(event.getSummary().getValue());
        LocalDate first = Beginnings.day(event.getDateStart().getValue());
        Wording wording = Wording.of(summary);
        String unusable = unusable(event);
        if (unusable != null) {
            if (!first.isBefore(from) && !first.isAfter(until)) {
                entries.add(new FeedEntry(first, Kind.IGNORED, summary, unusable));
            }
            return;
        }
        long days = length(event, first);
        for (LocalDate begin : Beginnings.of(event, from.minusDays(days), until)) {
            if (replaced.contains(begin.toString())) {
                continue;
            }
            for (LocalDate day = begin; day.isBefore(begin.plusDays(days)); day = day.plusDays(1)) {
                if (!day.isBefore(from) && !day.isAfter(until)) {
                    entries.add(new FeedEntry(day, wording.kind(), summary, wording.why()));
                }
            }
        }
    }

    /** Why nothing is made of the entry; null when it can be used. */
    private static String unusable(VEvent event) {
        if (event.getDateStart().getValue().hasTime()) {
            return "it has a time of day, so it is no day off";
        }
        if (event.getStatus() != null
                && Status.cancelled().getValue().equals(event.getStatus().getValue())) {
            return "it is cancelled";
        }
        if (event.getRecurrenceRule() != null
                && event.getRecurrenceRule().getValue().getFrequency().compareTo(Frequency.DAILY) < 0) {
            return "it repeats within a day, so it is no day off";
        }
        return event.getRecurrenceId() != null && event.getRecurrenceId().getRange() != null
                ? "it changes all later days of its series too: enter them by hand"
                : null;
    }

    /** In days. The end of a whole-day entry is not part of it (RFC 5545, 3.6.1). */
    private static long length(VEvent event, LocalDate first) {
        long days = 1;
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            days = first.until(Beginnings.day(event.getDateEnd().getValue()), ChronoUnit.DAYS);
        } else if (event.getDuration() != null && event.getDuration().getValue() != null) {
            Duration duration = event.getDuration().getValue();
            days = 7L * number(duration.getWeeks()) + number(duration.getDays());
        }
        return Math.max(1, Math.min(days, LONGEST));
    }

    private static String replaced(VEvent event) {
        return event.getRecurrenceId() == null || event.getRecurrenceId().getValue() == null
                ? WHOLE
                : Beginnings.day(event.getRecurrenceId().getValue()).toString();
    }

    private static int sequence(VEvent event) {
        return event.getSequence() == null ? 0 : number(event.getSequence().getValue());
    }

    private static int number(Integer written) {
        return written == null ? 0 : written;
    }
}
