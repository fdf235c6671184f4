package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds for every calendar: random hours, random exceptions, zones with every kind of clock change. */
class CalendarLawsTest {

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void addingIsAdditive(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll("workingTimes") Duration a,
            @ForAll("workingTimes") Duration b) {
        assertThat(calendar.add(calendar.add(from, a).at(), b)).isEqualTo(calendar.add(from, a.plus(b)));
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void addingIsMonotone(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll("workingTimes") Duration later,
            @ForAll("workingTimes") Duration a,
            @ForAll("workingTimes") Duration more) {
        Instant sum = calendar.add(from, a).at();

        assertThat(sum).isAfterOrEqualTo(from);
        assertThat(calendar.add(from.plus(later), a).at()).isAfterOrEqualTo(sum);
        assertThat(calendar.add(from, a.plus(more)).at()).isAfterOrEqualTo(sum);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void neverLandsOutsideWorkingTime(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll("workingTimes") Duration a) {
        Instant sum = calendar.add(from, a).at();

        // open at that instant, or just before it: closing time
        assertThat(calendar.isOpen(sum) || calendar.isOpen(sum.minusNanos(1))).isTrue();
        Instant rhythm = calendar.addWorkingDays(from, (int) a.toHours() % 9).at();
        assertThat(calendar.isOpen(rhythm) || calendar.isOpen(rhythm.minusNanos(1)))
                .isTrue();
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void betweenIsTheInverseOfAdding(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll("workingTimes") Duration a) {
        Instant sum = calendar.add(from, a).at();

        assertThat(calendar.between(from, sum)).isEqualTo(a);
        assertThat(calendar.between(sum, from)).isEqualTo(a.negated());
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void nextOpeningIsOpenAndNothingIsOpenBeforeIt(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant instant) {
        Instant opening = calendar.nextOpening(instant).at();

        assertThat(calendar.isOpen(opening)).isTrue();
        assertThat(calendar.between(instant, opening)).isZero();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void aCalendarWithoutGapsIsPlainAddition(
            @ForAll("zones") String zone, @ForAll("instants") Instant from, @ForAll("workingTimes") Duration a) {
        BusinessCalendar gapless = Written.daily(zone, "00:00-07:10", "07:10-24:00");

        assertThat(gapless.add(from, a).at()).isEqualTo(from.plus(a));
        assertThat(gapless.between(from, from.plus(a))).isEqualTo(a);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "Asia/Shanghai",
                "Europe/Berlin",
                "America/New_York",
                "America/Havana",
                "America/Santiago",
                "Asia/Beirut",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "UTC");
    }

    /** Down to the second, crowded around two years of clock changes. */
    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2025-12-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2027-02-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Duration> workingTimes() {
        return Arbitraries.oneOf(
                Arbitraries.just(Duration.ZERO),
                Arbitraries.integers().between(1, 48).map(i -> Duration.ofMinutes(30L * i)),
                Arbitraries.longs().between(1, 400_000).map(Duration::ofSeconds));
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        Arbitrary<List<List<Hours>>> weeks = hours().list().ofSize(7);
        Arbitrary<Map<LocalDate, List<Hours>>> exceptions = Arbitraries.maps(
                        Arbitraries.integers().between(0, 420).map(LocalDate.of(2025, 12, 1)::plusDays), hours())
                .ofMaxSize(40);
        return Combinators.combine(zones(), weeks, exceptions).as((zone, week, dates) -> {
            Map<DayOfWeek, List<Hours>> weekly = new HashMap<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                weekly.put(day, week.get(day.ordinal()));
            }
            weekly.put(DayOfWeek.WEDNESDAY, List.of(Hours.parse("09:00-17:00")));
            return new BusinessCalendar("any", "1", ZoneId.of(zone), LocalDate.of(2026, 12, 31), weekly, dates);
        });
    }

    /** Off, or up to three intervals on quarter hours, some of them touching, some up to midnight. */
    private static Arbitrary<List<Hours>> hours() {
        return Arbitraries.integers().between(0, 96).set().ofMaxSize(6).map(quarters -> {
            SortedSet<Integer> sorted = new TreeSet<>(quarters);
            List<Hours> day = new ArrayList<>();
            Integer from = null;
            for (Integer quarter : sorted) {
                if (from == null) {
                    from = quarter;
                } else {
                    day.add(new Hours(time(from), time(quarter)));
                    from = quarter % 3 == 0 && quarter != 96 ? quarter : null;
                }
            }
            return day;
        });
    }

    private static LocalTime time(int quarter) {
        return LocalTime.ofSecondOfDay(quarter % 96 * 900L);
    }
}
