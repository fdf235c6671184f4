package io.redress.calendar.ical;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.ical.FeedEntry.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a feed would make of a calendar, before it does.
 *
 * @param days what each day becomes; a make-up working day beats a holiday on the same date
 * @param changes days that the calendar sees differently today
 * @param ignored entries that become nothing, with the reason
 */
public record ImportPreview(
        BusinessCalendar calendar,
        SortedMap<LocalDate, FeedEntry> days,
        List<FeedEntry> changes,
        List<FeedEntry> ignored) {

    /** Compares a feed with a calendar. */
    public static ImportPreview of(BusinessCalendar calendar, List<FeedEntry> feed) {
        SortedMap<LocalDate, FeedEntry> days = new TreeMap<>();
        List<FeedEntry> ignored = new ArrayList<>();
        for (FeedEntry entry : feed) {
            if (entry.kind() == Kind.IGNORED) {
                ignored.add(entry);
            } else {
                days.merge(entry.date(), entry, (a, b) -> a.kind() == Kind.WORK ? a : b);
            }
        }
        List<FeedEntry> changes = days.values().stream()
                .filter(entry -> calendar.isWorkingDay(entry.date()) != (entry.kind() == Kind.WORK))
                .toList();
        return new ImportPreview(calendar, days, changes, List.copyOf(ignored));
    }

    /**
     * The calendar as a file that can be loaded: its hours and zone, and the days of the feed.
     *
     * @param version of the new edition
     * @param coveredUntil the last day that the feed speaks for
     * @param source where the feed comes from; stands beside each day
     */
    public String toYaml(String version, LocalDate coveredUntil, String source) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("id: ").append(calendar.id()).append('\n');
        yaml.append("version: \"").append(version).append("\"\n");
        yaml.append("zone: ").append(calendar.zone().getId()).append('\n');
        yaml.append("coveredUntil: ").append(coveredUntil).append("\n\nweekly:\n");
        Map<DayOfWeek, List<String>> weekly = calendar.weeklyHours();
        weekly.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                yaml.append("  ")
                        .append(day.name().toLowerCase(java.util.Locale.ROOT))
                        .append(": ")
                        .append(list(hours))
                        .append('\n');
            }
        });
        String worked = weekly.values().stream()
                .filter(hours -> !hours.isEmpty())
                .findFirst()
                .map(ImportPreview::list)
                .orElseThrow();
        yaml.append("\nexceptions:\n");
        days.values()
                .forEach(entry -> yaml.append("  - {date: ")
                        .append(entry.date())
                        .append(entry.kind() == Kind.OFF ? ", day: OFF" : ", day: WORK, hours: " + worked)
                        .append(", name: ")
                        .append(quoted(entry.summary()))
                        .append(", source: ")
                        .append(quoted(source))
                        .append("}\n"));
        return yaml.toString();
    }

    /** For people: what would change, what stays, what is left out and why. */
    public String show() {
        StringBuilder text = new StringBuilder();
        text.append("%s %s: %d days in the feed, %d change what the calendar says, %d are ignored%n"
                .formatted(calendar.id(), calendar.version(), days.size(), changes.size(), ignored.size()));
        days.values()
                .forEach(entry -> text.append("  %s %-4s %s %s (%s)%n"
                        .formatted(
                                entry.date(),
                                entry.kind(),
                                changes.contains(entry) ? "*" : " ",
                                entry.summary(),
                                entry.why())));
        ignored.forEach(
                entry -> text.append("  %s ignored: %s (%s)%n".formatted(entry.date(), entry.summary(), entry.why())));
        return text.toString();
    }

    private static String list(List<String> hours) {
        return hours.stream().map(ImportPreview::quoted).collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
