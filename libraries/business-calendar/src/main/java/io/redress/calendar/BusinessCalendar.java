package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The working time of one group of people. What a date's exception says beats the weekly pattern.
 *
 * <p>Durations are real time, also across a change to or from summer time: an interval lasts from the first instant at
 * which the wall clock shows its beginning to the first at which it shows its end, and a reading that a change skips
 * counts as the instant of the change.
 *
 * <p>After {@link #coveredUntil()} the weekly pattern alone is used, and answers say so. Immutable.
 */
public final class BusinessCalendar {

    private final String id;
    private final String version;
    private final ZoneId zone;
    private final LocalDate coveredUntil;
    private final Map<DayOfWeek, List<Hours>> weekly;
    private final Map<LocalDate, List<Hours>> exceptions;

    BusinessCalendar(
            String id,
            String version,
            ZoneId zone,
            LocalDate coveredUntil,
            Map<DayOfWeek, List<Hours>> weekly,
            Map<LocalDate, List<Hours>> exceptions) {
        this.id = id;
        this.version = version;
        this.zone = zone;
        this.coveredUntil = coveredUntil;
        this.weekly = Map.copyOf(weekly);
        this.exceptions = Map.copyOf(exceptions);
        // otherwise every search for an opening would never end
        if (weekly.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("'weekly' has no hours at all: give at least one day an interval");
        }
    }

    /** The name that configuration uses, such as {@code office}. */
    public String id() {
        return id;
    }

    /** Which edition of the calendar this is; kept with every estimate that was counted in it. */
    public String version() {
        return version;
    }

    /** Where its wall clock hangs. */
    public ZoneId zone() {
        return zone;
    }

    /** The last day whose exceptions are known; empty when there is nothing to be known, as around the clock. */
    public Optional<LocalDate> coveredUntil() {
        return Optional.ofNullable(coveredUntil);
    }

    /**
     * The instant at which {@code workingTime} has been worked since {@code from}.
     *
     * <p>Time that is used up exactly at closing ends at closing, not at the next opening. No working time at all gives
     * {@code from} itself, or the next opening when it lies outside.
     *
     * @throws IllegalArgumentException when {@code workingTime} is negative
     */
    public WorkingInstant add(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("working time to add must not be negative: " + workingTime);
        }
        Duration left = workingTime;
        for (LocalDate day = firstDayThatMayTouch(from); ; day = day.plusDays(1)) {
            for (Span span : spans(day)) {
                if (span.end.isBefore(from)) {
                    continue;
                }
                Instant start = later(span.start, from);
                Duration available = Duration.between(start, span.end);
                if (left.compareTo(available) <= 0) {
                    return new WorkingInstant(start.plus(left), provisionalFrom(day));
                }
                left = left.minus(available);
            }
        }
    }

    /** The working time from {@code from} to {@code to}, and whether all days between them are covered. */
    public WorkedTime worked(Instant from, Instant to) {
        Instant last = later(from, to);
        LocalDate day = last.atZone(zone).toLocalDate();
        // a day that only begins then has no part in it
        LocalDate lastDay = startOf(day).isBefore(last) ? day : day.minusDays(1);
        return new WorkedTime(between(from, to), provisionalFrom(lastDay));
    }

    /**
     * The working time from {@code from} to {@code to}; negative when {@code to} is the earlier one. Past
     * {@link #coveredUntil()} it is that of the weekly pattern: {@link #worked} says so.
     */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        Duration worked = Duration.ZERO;
        for (LocalDate day = firstDayThatMayTouch(from); startOf(day).isBefore(to); day = day.plusDays(1)) {
            for (Span span : spans(day)) {
                Instant start = later(span.start, from);
                Instant end = earlier(span.end, to);
                if (start.isBefore(end)) {
                    worked = worked.plus(Duration.between(start, end));
                }
            }
        }
        return worked;
    }

    /** Whether people work at this instant; at closing they no longer do. */
    public boolean isOpen(Instant instant) {
        return nextOpening(instant).at().equals(instant);
    }

    /** The instant itself when it is within working time, else when work begins next. */
    public WorkingInstant nextOpening(Instant instant) {
        for (LocalDate day = firstDayThatMayTouch(instant); ; day = day.plusDays(1)) {
            for (Span span : spans(day)) {
                if (span.end.isAfter(instant)) {
                    return new WorkingInstant(later(span.start, instant), provisionalFrom(day));
                }
            }
        }
    }

    /** The hours of an ordinary week, as they are written: {@code 09:00-12:30}; a day off has none. */
    public Map<DayOfWeek, List<String>> weeklyHours() {
        Map<DayOfWeek, List<String>> written = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            written.put(day, written(weekly.getOrDefault(day, List.of())));
        }
        return written;
    }

    /** Days whose hours differ from the ordinary week: a holiday has none, a make-up working day those of its own. */
    public SortedMap<LocalDate, List<String>> exceptionalDays(LocalDate from, LocalDate until) {
        SortedMap<LocalDate, List<String>> days = new TreeMap<>();
        exceptions.forEach((day, hours) -> {
            boolean differs = !hours.equals(weekly.getOrDefault(day.getDayOfWeek(), List.of()));
            if (differs && !day.isBefore(from) && !day.isAfter(until)) {
                days.put(day, written(hours));
            }
        });
        return days;
    }

    private static List<String> written(List<Hours> hours) {
        return hours.stream().map(Hours::toString).toList();
    }

    /** Whether any work is done on this date. */
    public boolean isWorkingDay(LocalDate date) {
        return !spans(date).isEmpty();
    }

    /**
     * The same time of day, {@code days} working days later; the day of {@code from} is not counted. A time of day
     * outside that day's hours becomes their beginning, the end of the break, or closing. With 0 days it is moved
     * into the hours of the same day, or of the next working day.
     *
     * @throws IllegalArgumentException when {@code days} is negative
     */
    public WorkingInstant addWorkingDays(Instant from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days to add must not be negative: " + days);
        }
        ZonedDateTime local = from.atZone(zone);
        CountedDay counted = days == 0 ? onOrAfter(local.toLocalDate()) : workingDaysFrom(local.toLocalDate(), days);
        return new WorkingInstant(withinHours(counted.day(), local.toLocalTime()), counted.provisionalFrom());
    }

    /**
     * The working day that is {@code days} working days away from {@code day}, which itself is not counted.
     *
     * @param days negative to count back; 0 gives {@code day} itself, working day or not
     */
    public CountedDay workingDaysFrom(LocalDate day, int days) {
        LocalDate at = day;
        for (int left = Math.abs(days); left > 0; left--) {
            do {
                at = at.plusDays(Integer.signum(days));
            } while (!isWorkingDay(at));
        }
        // counting back looks at the day before first, and at none later
        LocalDate latest = days < 0 ? day.minusDays(1) : at;
        return new CountedDay(at, days == 0 ? null : provisionalFrom(latest));
    }

    /** The day itself when it is a working day, else the next one. */
    public CountedDay onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? new CountedDay(day, provisionalFrom(day)) : workingDaysFrom(day, 1);
    }

    /** The day itself when it is a working day, else the last one before. */
    public CountedDay onOrBefore(LocalDate day) {
        return isWorkingDay(day)
                ? new CountedDay(day, provisionalFrom(day))
                : new CountedDay(workingDaysFrom(day, -1).day(), provisionalFrom(day));
    }

    private Instant withinHours(LocalDate day, LocalTime time) {
        Instant wanted = reading(day, time);
        Instant closing = wanted;
        for (Span span : spans(day)) {
            if (!wanted.isAfter(span.end)) {
                return later(wanted, span.start);
            }
            closing = span.end;
        }
        return closing;
    }

    /** The first day whose exceptions are not known, when {@code day} is that day or a later one; else null. */
    public LocalDate provisionalFrom(LocalDate day) {
        return coveredUntil != null && day.isAfter(coveredUntil) ? coveredUntil.plusDays(1) : null;
    }

    /** The day before, because a day may end at the very instant, or (when clocks go back at midnight) after it. */
    private LocalDate firstDayThatMayTouch(Instant instant) {
        return instant.atZone(zone).toLocalDate().minusDays(1);
    }

    private List<Span> spans(LocalDate day) {
        List<Hours> hours = exceptions.getOrDefault(day, weekly.getOrDefault(day.getDayOfWeek(), List.of()));
        List<Span> spans = new ArrayList<>(hours.size());
        for (Hours interval : hours) {
            Instant start = reading(day, interval.from());
            Instant end = interval.endsWithTheDay() ? startOf(day.plusDays(1)) : reading(day, interval.to());
            // an interval that a change of the clock swallowed whole
            if (start.isBefore(end)) {
                spans.add(new Span(start, end));
            }
        }
        return spans;
    }

    private Instant startOf(LocalDate day) {
        return reading(day, LocalTime.MIDNIGHT);
    }

    /** The first instant at which the wall clock shows this; the change itself when it jumps over it. */
    private Instant reading(LocalDate day, LocalTime time) {
        ZoneOffsetTransition change = zone.getRules().getTransition(day.atTime(time));
        return change != null && change.isGap()
                ? change.getInstant()
                : day.atTime(time).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    @Override
    public String toString() {
        return id + " " + version;
    }

    private record Span(Instant start, Instant end) {}
}
