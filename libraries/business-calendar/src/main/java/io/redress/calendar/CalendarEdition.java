package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A calendar as it is written, with the names and sources of its days: what the next edition is made from.
 *
 * @param name for people, or null
 * @param coveredUntil the last day whose holidays are known, or null when there is nothing to be known
 * @param weekly {@code 09:00-12:30} by day; a day off is not in it
 * @param holidays days off by law
 * @param exceptions beat the holidays
 */
public record CalendarEdition(
        String id,
        String name,
        String version,
        ZoneId zone,
        LocalDate coveredUntil,
        Map<DayOfWeek, List<String>> weekly,
        List<WrittenDay> holidays,
        List<WrittenDay> exceptions) {

    /**
     * A day that differs from the ordinary week.
     *
     * @param hours none for a day off
     * @param name for people, or null
     * @param source where it is decreed
     */
    public record WrittenDay(LocalDate date, List<String> hours, String name, String source) {}

    /** @throws IllegalArgumentException when its hours cannot be used */
    public BusinessCalendar toCalendar() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((day, hours) -> week.put(day, parsed(hours)));
        Map<LocalDate, List<Hours>> days = new HashMap<>();
        holidays.forEach(day -> days.put(day.date(), List.of()));
        exceptions.forEach(day -> days.put(day.date(), parsed(day.hours())));
        return new BusinessCalendar(id, version, zone, coveredUntil, week, days);
    }

    private static List<Hours> parsed(List<String> hours) {
        return hours.stream().map(Hours::parse).toList();
    }

    /** The file that {@link BusinessCalendars} reads; its days are in order. */
    public String toYaml() {
        StringBuilder yaml = new StringBuilder("id: " + id + "\n");
        if (name != null) {
            yaml.append("name: ").append(quoted(name)).append('\n');
        }
        yaml.append("version: ").append(quoted(version)).append('\n');
        yaml.append("zone: ").append(zone.getId()).append('\n');
        yaml.append("coveredUntil: ")
                .append(coveredUntil == null ? "none" : coveredUntil)
                .append("\n\nweekly:\n");
        new EnumMap<>(weekly)
                .forEach((day, hours) ->
                        yaml.append("  %s: %s\n".formatted(day.name().toLowerCase(Locale.ROOT), list(hours))));
        write(yaml, "holidays", holidays, day -> "");
        write(
                yaml,
                "exceptions",
                exceptions,
                day -> day.hours().isEmpty() ? ", day: OFF" : ", day: WORK, hours: " + list(day.hours()));
        return yaml.toString();
    }

    private static void write(
            StringBuilder yaml,
            String key,
            List<WrittenDay> days,
            java.util.function.Function<WrittenDay, String> kind) {
        if (days.isEmpty()) {
            return;
        }
        yaml.append('\n').append(key).append(":\n");
        days.stream()
                .sorted(Comparator.comparing(WrittenDay::date))
                .forEach(day -> yaml.append("  - {date: ")
                        .append(day.date())
                        .append(kind.apply(day))
                        .append(day.name() == null ? "" : ", name: " + quoted(day.name()))
                        .append(", source: ")
                        .append(quoted(day.source()))
                        .append("}\n"));
    }

    private static String list(List<String> hours) {
        return hours.stream().map(CalendarEdition::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
