package io.redress.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A calendar as it is written. Everything is text here, so that whatever is wrong is told in our words.
 *
 * @param name for people who read the file
 * @param coveredUntil a date, or {@code none} where no exceptions can come
 * @param weekly by English day name in lower case; a day that is not named is off
 */
record CalendarFile(
        String id,
        String name,
        String version,
        String zone,
        String coveredUntil,
        Map<String, List<String>> weekly,
        List<DatedEntry> exceptions) {

    /**
     * A date that differs from the weekly pattern.
     *
     * @param day {@code OFF} or {@code WORK}
     * @param hours for {@code WORK} only
     * @param source where it is decreed
     */
    record DatedEntry(String date, String day, List<String> hours, String source) {}

    /**
     * @param file for messages
     * @param expectedId the file's name without its ending
     */
    BusinessCalendar toCalendar(String file, String expectedId) {
        if (!expectedId.equals(id)) {
            throw new CalendarProblem(file, "'id' is " + id + ": set it to " + expectedId + ", as the file is named");
        }
        require(file, "version", version, "2026.1, and raise it with every change");
        require(file, "zone", zone, "Asia/Shanghai");
        require(file, "coveredUntil", coveredUntil, "2026-12-31, the last day whose holidays are known, or none");
        if (weekly == null || weekly.isEmpty()) {
            throw new CalendarProblem(file, "'weekly' is missing: add the hours, such as monday: [09:00-18:00]");
        }
        try {
            return new BusinessCalendar(id, version, zone(file), covered(file), weekly(file), exceptions(file));
        } catch (IllegalArgumentException e) {
            throw new CalendarProblem(file, e.getMessage(), e);
        }
    }

    private static void require(String file, String field, String value, String example) {
        if (value == null || value.isBlank()) {
            throw new CalendarProblem(file, "'" + field + "' is missing: add it, for example " + example);
        }
    }

    private ZoneId zone(String file) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new CalendarProblem(
                    file, "'zone' " + zone + " is unknown: use a name of the IANA database, such as Asia/Shanghai", e);
        }
    }

    private LocalDate covered(String file) {
        return coveredUntil.equals("none") ? null : date(file, "coveredUntil", coveredUntil);
    }

    private Map<DayOfWeek, List<Hours>> weekly(String file) {
        Map<DayOfWeek, List<Hours>> byDay = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((day, hours) -> byDay.put(dayOfWeek(file, day), hours(file, "weekly." + day, hours)));
        return byDay;
    }

    private Map<LocalDate, List<Hours>> exceptions(String file) {
        Map<LocalDate, List<Hours>> byDate = new HashMap<>();
        for (DatedEntry entry : exceptions == null ? List.<DatedEntry>of() : exceptions) {
            LocalDate date = date(file, "exceptions.date", entry.date);
            require(file, "source' of exception '" + date, entry.source, "the address of the decree");
            if (byDate.put(date, exceptionalHours(file, date, entry)) != null) {
                throw new CalendarProblem(file, "two exceptions for " + date + ": keep one");
            }
        }
        return byDate;
    }

    private static List<Hours> exceptionalHours(String file, LocalDate date, DatedEntry entry) {
        boolean hasHours = entry.hours != null && !entry.hours.isEmpty();
        String place = "exception " + date;
        if ("OFF".equals(entry.day) && !hasHours) {
            return List.of();
        }
        if ("WORK".equals(entry.day) && hasHours) {
            return hours(file, place, entry.hours);
        }
        throw new CalendarProblem(file, place + " must be 'day: OFF' without hours or 'day: WORK' with hours");
    }

    private static List<Hours> hours(String file, String place, List<String> written) {
        try {
            List<Hours> hours = (written == null ? List.<String>of() : written)
                    .stream()
                            .map(Hours::parse)
                            .sorted(Comparator.comparing(Hours::from))
                            .toList();
            for (int i = 1; i < hours.size(); i++) {
                if (hours.get(i - 1).overlaps(hours.get(i))) {
                    throw new CalendarProblem(
                            file,
                            place + " has overlapping intervals " + hours.get(i - 1) + " and " + hours.get(i)
                                    + ": join them or move one");
                }
            }
            return hours;
        } catch (IllegalArgumentException e) {
            throw new CalendarProblem(file, place + ": " + e.getMessage(), e);
        }
    }

    private static DayOfWeek dayOfWeek(String file, String day) {
        try {
            return DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CalendarProblem(file, "'weekly." + day + "' is no day: use monday to sunday", e);
        }
    }

    private static LocalDate date(String file, String field, String written) {
        try {
            return LocalDate.parse(written == null ? "" : written);
        } catch (DateTimeException e) {
            throw new CalendarProblem(file, "'" + field + "' " + written + " is no date: write it as 2026-12-31", e);
        }
    }
}
