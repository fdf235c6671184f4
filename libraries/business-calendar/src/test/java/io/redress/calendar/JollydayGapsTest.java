package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A public collection of holidays against our calendars. It agrees where statutes determine the days, and has gaps where
 * days are decreed or follow the moon: the gaps are written down, so that nobody takes it for more than a seed.
 */
class JollydayGapsTest {

    private final BusinessCalendars calendars = BusinessCalendars.load();

    /** Weekdays off; {@code missing} are those that we know and jollyday does not, {@code extra} the other way round. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "germany,   de, -,       2026, 0, 0",
                "germany,   de, -,       2031, 0, 0",
                "england,   gb, eng,     2026, 0, 0",
                "england,   gb, eng,     2027, 0, 0",
                "england,   gb, eng,     2028, 0, 0",
            })
    void agreesWhereStatutesDetermineTheDays(String id, String country, String part, int year, int missing, int extra) {
        Set<LocalDate> ours = ours(id, year);
        Set<LocalDate> theirs = theirs(country, part, year);

        assertThat(without(ours, theirs)).as("missing there").hasSize(missing);
        assertThat(without(theirs, ours)).as("extra there").hasSize(extra);
    }

    /** Weekdays that our sources name and jollyday does not: a new version that closes or opens a gap is noticed. */
    @ParameterizedTest(name = "{0} {2}: {3}")
    @CsvSource({
        // Lunar New Year, Buddha, Mid-Autumn, Chung Yeung
        "hong-kong, hk, 2025, 2025-01-29 2025-01-30 2025-01-31 2025-05-05 2025-10-07 2025-10-29, ''",
        // Lunar New Year, the day after Easter Monday, Buddha, Tuen Ng, Chung Yeung
        "hong-kong, hk, 2026, 2026-02-17 2026-02-18 2026-02-19 2026-04-07 2026-05-25 2026-06-19 2026-10-19, ''",
        "singapore, sg, 2025, 2025-01-29 2025-01-30 2025-05-12 2025-10-20, ''",
        // Chinese New Year, Hari Raya Haji, Vesak's and Deepavali's Mondays; both Hari Raya a day off
        "singapore, sg, 2026, 2026-02-17 2026-02-18 2026-05-27 2026-06-01 2026-11-09, 2026-03-20 2026-05-28",
    })
    void hasGapsWhereDaysAreDecreedOrFollowTheMoon(String id, String country, int year, String missing, String extra) {
        Set<LocalDate> ours = ours(id, year);
        Set<LocalDate> theirs = theirs(country, null, year);

        assertThat(written(without(ours, theirs))).as("missing there").isEqualTo(missing);
        assertThat(written(without(theirs, ours))).as("extra there").isEqualTo(extra);
    }

    /** The State Council decrees every day: there is nothing that could be computed. */
    @Test
    void hasNoChinaAtAll() {
        assertThatThrownBy(() -> theirs("cn", null, 2026)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // State Council decree for 2026: New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn,
        // National Day
        "office, 2026, 2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06"
                + " 2026-05-01 2026-05-04 2026-05-05 2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-05 2026-10-06"
                + " 2026-10-07",
        // gov.hk and mom.gov.sg
        "hong-kong, 2026, 2026-01-01 2026-02-17 2026-02-18 2026-02-19 2026-04-03 2026-04-06 2026-04-07 2026-05-01 2026-05-25"
                + " 2026-06-19 2026-07-01 2026-10-01 2026-10-19 2026-12-25",
        "singapore, 2026, 2026-01-01 2026-02-17 2026-02-18 2026-04-03 2026-05-01 2026-05-27 2026-06-01 2026-08-10 2026-11-09"
                + " 2026-12-25",
    })
    void oursHaveEveryWeekdayOffThatTheSourceNames(String id, int year, String days) {
        BusinessCalendar calendar = calendars.get(id);

        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .filteredOn(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !calendar.isWorkingDay(day))
                .map(LocalDate::toString)
                .containsExactly(days.split(" "));
    }

    private Set<LocalDate> ours(String id, int year) {
        BusinessCalendar calendar = calendars.get(id);
        return new TreeSet<>(calendar.exceptionalDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .keySet());
    }

    private static Set<LocalDate> theirs(String country, String part, int year) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        String[] parts = part == null ? new String[0] : new String[] {part};
        return manager.getHolidays(Year.of(year), parts).stream()
                .map(holiday -> holiday.getDate())
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String written(Set<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }

    private static Set<LocalDate> without(Set<LocalDate> all, Set<LocalDate> those) {
        Set<LocalDate> rest = new TreeSet<>(all);
        rest.removeAll(those);
        return rest;
    }
}
