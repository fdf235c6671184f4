package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office knows the decrees up to the end of 2026: every kind of answer says when it looked further. */
class ProvisionalAnswersTest {

    private static final LocalDate UNKNOWN_FROM = LocalDate.of(2027, 1, 1);
    /** Thursday 31 December 2026, 18:00 in Shanghai. */
    private static final Instant LAST_CLOSING = Instant.parse("2026-12-31T10:00:00Z");

    private final BusinessCalendar office = BusinessCalendars.load().get("office");

    @Test
    void theNextOpening() {
        assertThat(office.nextOpening(LAST_CLOSING))
                .isEqualTo(new WorkingInstant(Instant.parse("2027-01-01T01:00:00Z"), UNKNOWN_FROM));
        assertThat(office.nextOpening(LAST_CLOSING.minusSeconds(1)).beyondCoverage())
                .isFalse();
        assertThat(office.nextOpening(Instant.parse("2026-12-30T10:00:00Z")).beyondCoverage())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} and {1} working days: {2}, provisional from {3}")
    @CsvSource({
        "2026-12-30,  1, 2026-12-31,",
        "2026-12-31,  1, 2027-01-01, 2027-01-01",
        "2027-01-04, -1, 2027-01-01, 2027-01-01",
        // over the unknown weekend and Friday back into the known year
        "2027-01-04, -2, 2026-12-31, 2027-01-01",
        // only the known 31 December is looked at
        "2027-01-01, -1, 2026-12-31,",
        "2027-01-04,  0, 2027-01-04,",
    })
    void countingWorkingDays(LocalDate from, int days, LocalDate expected, LocalDate provisionalFrom) {
        assertThat(office.workingDaysFrom(from, days)).isEqualTo(new CountedDay(expected, provisionalFrom));
    }

    @Test
    void movingToAWorkingDay() {
        assertThat(office.onOrAfter(LocalDate.of(2026, 12, 31)))
                .isEqualTo(new CountedDay(LocalDate.of(2026, 12, 31), null));
        assertThat(office.onOrAfter(UNKNOWN_FROM)).isEqualTo(new CountedDay(UNKNOWN_FROM, UNKNOWN_FROM));
        // Saturday 2 January may be decreed a make-up day
        assertThat(office.onOrBefore(LocalDate.of(2027, 1, 2))).isEqualTo(new CountedDay(UNKNOWN_FROM, UNKNOWN_FROM));
        assertThat(office.onOrBefore(LocalDate.of(2026, 12, 27)))
                .isEqualTo(new CountedDay(LocalDate.of(2026, 12, 25), null));
    }

    @ParameterizedTest(name = "{0} after {1}: provisional from {2}, rolled from {3}")
    @CsvSource({
        "1 working-days, 2026-12-30,,",
        "2 working-days, 2026-12-30, 2027-01-01, 2027-01-01",
        // no decree moves a date, but one may move what is rolled
        "2 months,       2026-12-15,, 2027-01-01",
        "1 weeks,        2026-12-20,,",
        "10 days,        2026-12-25,, 2027-01-01",
    })
    void legalPeriods(String period, LocalDate event, LocalDate provisionalFrom, LocalDate rolled) {
        CalendarPeriod length = CalendarPeriod.parse(period);

        assertThat(length.lastDayAfter(event, office).provisionalFrom()).isEqualTo(provisionalFrom);
        assertThat(length.lastWorkingDayAfter(event, office).provisionalFrom()).isEqualTo(rolled);
    }

    @Test
    void countingBackFromALastDay() {
        CalendarPeriod twoDays = CalendarPeriod.parse("2 working-days");

        assertThat(twoDays.dayBefore(LocalDate.of(2027, 1, 5), office).provisionalFrom())
                .isEqualTo(UNKNOWN_FROM);
        assertThat(twoDays.dayBefore(LocalDate.of(2026, 12, 31), office).beyondCoverage())
                .isFalse();
    }

    @Test
    void timeThatWasWorked() {
        Instant noon = Instant.parse("2027-01-01T03:00:00Z");

        assertThat(office.worked(LAST_CLOSING, noon)).isEqualTo(new WorkedTime(Duration.ofHours(2), UNKNOWN_FROM));
        assertThat(office.worked(noon, LAST_CLOSING)).isEqualTo(new WorkedTime(Duration.ofHours(-2), UNKNOWN_FROM));
        // up to midnight no unknown day has a part in it
        assertThat(office.worked(LAST_CLOSING.minusSeconds(3600), Instant.parse("2026-12-31T16:00:00Z")))
                .isEqualTo(new WorkedTime(Duration.ofHours(1), null));
    }

    @Test
    void aroundTheClockEverythingIsKnown() {
        BusinessCalendar always = BusinessCalendars.load().get("around-the-clock");

        assertThat(always.nextOpening(Instant.parse("2090-01-01T00:00:00Z")).beyondCoverage())
                .isFalse();
        assertThat(always.workingDaysFrom(LocalDate.of(2090, 1, 1), 9).beyondCoverage())
                .isFalse();
    }
}
