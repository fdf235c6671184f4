package io.redress.calendar.ical;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.CalendarEdition;
import io.redress.calendar.CalendarEdition.WrittenDay;
import io.redress.calendar.ical.FeedEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a feed would make of one year of a calendar, before it does.
 *
 * @param edition the calendar as it is; all that the feed does not name stays
 * @param days what each day becomes; a make-up working day beats a holiday on the same date
 * @param changes days that the calendar sees differently today
 * @param kept days of that year that the calendar has and the feed does not name
 * @param ignored entries that become nothing, with the reason
 */
public record ImportPreview(
        CalendarEdition edition,
        int year,
        SortedMap<LocalDate, FeedEntry> days,
        List<FeedEntry> changes,
        List<WrittenDay> kept,
        List<FeedEntry> ignored) {

    /**
     * Compares a feed with a calendar.
     *
     * @param feed as {@link HolidayFeed#read} found it
     * @throws IllegalArgumentException when it is no iCalendar, or says nothing of that year
     */
    public static ImportPreview of(CalendarEdition edition, int year, byte[] feed) {
        SortedMap<LocalDate, FeedEntry> days = new TreeMap<>();
        List<FeedEntry> ignored = new ArrayList<>();
        for (FeedEntry entry : HolidayFeed.read(feed, LocalDate.of(year, 1, 1), lastDay(year))) {
            if (entry.kind() == Kind.IGNORED) {
                ignored.add(entry);
            } else {
                days.merge(entry.date(), entry, (a, b) -> a.kind() == Kind.WORK ? a : b);
            }
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("the feed names no whole day of " + year + ": give one for that year");
        }
        BusinessCalendar calendar = edition.toCalendar();
        List<FeedEntry> changes = days.values().stream()
                .filter(entry -> calendar.isWorkingDay(entry.date()) != (entry.kind() == Kind.WORK))
                .toList();
        List<WrittenDay> kept = Stream.concat(edition.holidays().stream(), edition.exceptions().stream())
                .filter(day -> day.date().getYear() == year && !days.containsKey(day.date()))
                .toList();
        return new ImportPreview(edition, year, days, changes, kept, List.copyOf(ignored));
    }

    /**
     * The next edition: a day off of the feed is a holiday, a make-up day an exception, and of a date that it names only
     * the feed counts.
     *
     * @param source where the feed comes from; stands beside each day
     */
    public CalendarEdition merged(String source) {
        Predicate<WrittenDay> notNamed = day -> !days.containsKey(day.date());
        List<String> hours = edition.weekly().values().iterator().next();
        return new CalendarEdition(
                edition.id(),
                edition.name(),
                Version.after(edition.version(), year),
                edition.zone(),
                coveredUntil(),
                edition.weekly(),
                Stream.concat(edition.holidays().stream().filter(notNamed), written(Kind.OFF, List.of(), source))
                        .toList(),
                Stream.concat(edition.exceptions().stream().filter(notNamed), written(Kind.WORK, hours, source))
                        .toList());
    }

    private Stream<WrittenDay> written(Kind kind, List<String> hours, String source) {
        return days.values().stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> new WrittenDay(entry.date(), hours, entry.summary(), source));
    }

    /** Up to the end of the year, unless a year before it is missing: that one must not pass as known. */
    private LocalDate coveredUntil() {
        LocalDate until = edition.coveredUntil();
        if (until == null || leavesAGap() || until.isAfter(lastDay(year))) {
            return until;
        }
        return lastDay(year);
    }

    private boolean leavesAGap() {
        return edition.coveredUntil() != null && edition.coveredUntil().isBefore(lastDay(year - 1));
    }

    /** For people: what would change, what stays, what is left out and why. */
    public String show() {
        CalendarEdition next = merged("");
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%s %s -> %s, covered until %s",
                edition.id(),
                edition.version(),
                next.version(),
                next.coveredUntil() == null ? "none" : next.coveredUntil());
        if (leavesAGap()) {
            line(text, "  the years between %s and %s are missing: import them first", edition.coveredUntil(), year);
        }
        line(
                text,
                "%d days in the feed, %d change what the calendar says (*), %d stay that the feed does not name, %d are ignored",
                days.size(),
                changes.size(),
                kept.size(),
                ignored.size());
        for (FeedEntry day : days.values()) {
            String mark = changes.contains(day) ? "*" : " ";
            line(text, "  %s %-4s %s %s (%s)", day.date(), day.kind(), mark, day.summary(), day.why());
        }
        for (WrittenDay day : kept) {
            String kind = day.hours().isEmpty() ? "OFF" : "WORK";
            line(
                    text,
                    "  %s %-4s   stays: %s (%s)",
                    day.date(),
                    kind,
                    day.name() == null ? "" : day.name(),
                    day.source());
        }
        ignored.forEach(day -> line(text, "  %s ignored: %s (%s)", day.date(), day.summary(), day.why()));
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... parts) {
        text.append(format.formatted(parts)).append(System.lineSeparator());
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
