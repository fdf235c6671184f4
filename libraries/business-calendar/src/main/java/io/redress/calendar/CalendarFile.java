package io.redress.calendar;

import io.redress.calendar.CalendarEdition.WrittenDay;
import io.redress.settings.Setting;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A calendar as it is written.
 *
 * <p>{@code weekly} has the hours by English day name in lower case; a day that is not named is off. {@code holidays} are
 * days off by law. {@code exceptions} are days off or days worked, and beat both: a make-up working day may fall on a
 * holiday. Each of them says where it is decreed.
 */
final class CalendarFile {

    private final Setting root;

    CalendarFile(Setting root) {
        this.root = root;
    }

    /** @param expectedId the file's name without its ending */
    CalendarEdition read(String expectedId) {
        root.only("id", "name", "version", "zone", "coveredUntil", "weekly", "holidays", "exceptions");
        Setting id = root.get("id", expectedId);
        if (!expectedId.equals(id.text())) {
            throw id.problem("is " + id.text() + ": set it to " + expectedId + ", as the file is named");
        }
        String version = root.get("version", "\"2026.1\", and raise it with every change")
                .text();
        ZoneId zone = root.get("zone", "Asia/Shanghai")
                .as(ZoneId::of, "is unknown: use a name of the IANA database, such as Asia/Shanghai");
        Setting covered = root.get("coveredUntil", "2026-12-31, the last day whose holidays are known, or none");
        LocalDate coveredUntil = covered.text().equals("none") ? null : date(covered);
        return new CalendarEdition(
                id.text(),
                root.find("name").map(Setting::text).orElse(null),
                version,
                zone,
                coveredUntil,
                weekly(),
                days("holidays", holiday -> List.of(), "date", "name", "source"),
                days("exceptions", CalendarFile::exceptionalHours, "date", "day", "hours", "name", "source"));
    }

    private Map<DayOfWeek, List<String>> weekly() {
        Setting weekly = root.get("weekly", "{monday: [\"09:00-18:00\"]}");
        Map<DayOfWeek, List<String>> byDay = new EnumMap<>(DayOfWeek.class);
        weekly.entries().forEach((day, hours) -> byDay.put(dayOfWeek(day, hours), hours(hours)));
        byDay.values().removeIf(List::isEmpty);
        if (byDay.isEmpty()) {
            throw weekly.problem("has no hours at all: give at least one day an interval");
        }
        return byDay;
    }

    private List<WrittenDay> days(String key, Function<Setting, List<String>> hours, String... keys) {
        Map<LocalDate, WrittenDay> byDate = new LinkedHashMap<>();
        for (Setting entry : entries(key)) {
            entry.only(keys);
            LocalDate date = date(entry.get("date", "2026-10-01"));
            WrittenDay day = new WrittenDay(
                    date,
                    hours.apply(entry),
                    entry.find("name").map(Setting::text).orElse(null),
                    entry.get("source", "the address of the decree").text());
            if (byDate.put(date, day) != null) {
                throw entry.problem("is a second entry for " + date + ": keep one");
            }
        }
        return List.copyOf(byDate.values());
    }

    private List<Setting> entries(String key) {
        return root.find(key).map(Setting::list).orElse(List.of());
    }

    private static List<String> exceptionalHours(Setting entry) {
        Optional<Setting> hours =
                entry.find("hours").filter(written -> !written.list().isEmpty());
        String day = entry.get("day", "OFF").text();
        if (day.equals("OFF") && hours.isEmpty()) {
            return List.of();
        }
        if (day.equals("WORK") && hours.isPresent()) {
            return hours(hours.get());
        }
        throw entry.problem("must be 'day: OFF' without hours or 'day: WORK' with hours");
    }

    private static List<String> hours(Setting written) {
        List<Hours> hours = written.list().stream()
                .map(interval -> interval.as(Hours::parse))
                .sorted(Comparator.comparing(Hours::from))
                .toList();
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i - 1).overlaps(hours.get(i))) {
                throw written.problem("has overlapping intervals " + hours.get(i - 1) + " and " + hours.get(i)
                        + ": join them or move one");
            }
        }
        return hours.stream().map(Hours::toString).toList();
    }

    private static DayOfWeek dayOfWeek(String day, Setting place) {
        try {
            return DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw place.problem("is no day: use monday to sunday");
        }
    }

    private static LocalDate date(Setting written) {
        return written.as(LocalDate::parse, "is no date: write it as 2026-12-31");
    }
}
