package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    @ParameterizedTest
    @CsvSource({"hong-kong, hk, 2026", "singapore, sg, 2026"})
    void hasGapsWhereDaysAreDecreedOrFollowTheMoon(String id, String country, int year) {
        Set<LocalDate> missing = without(ours(id, year), theirs(country, null, year));

        System.out.println("jollyday lacks for " + id + " " + year + ": " + missing);
        assertThat(missing).contains(LocalDate.of(2026, 2, 17));
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

    private static Set<LocalDate> without(Set<LocalDate> all, Set<LocalDate> those) {
        Set<LocalDate> rest = new TreeSet<>(all);
        rest.removeAll(those);
        return rest;
    }
}
