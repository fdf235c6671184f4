package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions whose answers were worked out by hand from the decrees: 09:00–12:30 and 13:30–18:00, 8 hours a day. */
class KnownDatesTest {

    private final BusinessCalendar office = BusinessCalendars.load().get("office");

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        // within one stretch, over lunch, exactly to closing
        "2026-11-23T09:00, PT2H,    2026-11-23T11:00",
        "2026-11-23T12:00, PT1H,    2026-11-23T14:00",
        "2026-11-23T09:00, PT3H30M, 2026-11-23T12:30",
        "2026-11-23T09:00, PT8H,    2026-11-23T18:00",
        // one second more than the day has
        "2026-11-23T09:00, PT8H1S,  2026-11-24T09:00:01",
        // before opening, at night, over a week-end
        "2026-11-23T03:00, PT1H,    2026-11-23T10:00",
        "2026-11-20T17:00, PT2H,    2026-11-23T10:00",
        // Sunday 2026-01-04 is worked for the days off at New Year; Saturday the 3rd is off
        "2025-12-31T17:00, PT2H,    2026-01-04T10:00",
        // Spring Festival 15 to 23 February; Saturday the 14th is worked, and Saturday the 28th after it
        "2026-02-13T17:00, PT2H,    2026-02-14T10:00",
        "2026-02-14T17:00, PT2H,    2026-02-24T10:00",
        "2026-02-27T17:00, PT2H,    2026-02-28T10:00",
        // Dragon Boat Festival, Friday to Sunday
        "2026-06-18T17:00, PT2H,    2026-06-22T10:00",
        // Sunday 20 September is worked, then Mid-Autumn 25 to 27, then National Day 1 to 7 October
        "2026-09-18T17:00, PT2H,    2026-09-20T10:00",
        "2026-09-24T17:00, PT2H,    2026-09-28T10:00",
        "2026-09-30T17:00, PT2H,    2026-10-08T10:00",
        // Friday 9 and the make-up Saturday 10 October
        "2026-10-09T17:00, PT2H,    2026-10-10T10:00",
        // nothing to add: itself when open or at closing, else the next opening
        "2026-11-23T10:00, PT0S,    2026-11-23T10:00",
        "2026-11-23T18:00, PT0S,    2026-11-23T18:00",
        "2026-11-23T18:01, PT0S,    2026-11-24T09:00",
        "2026-11-23T13:00, PT0S,    2026-11-23T13:30",
    })
    void addsWorkingTime(LocalDateTime from, Duration workingTime, LocalDateTime expected) {
        WorkingInstant due = office.add(shanghai(from), workingTime);

        assertThat(due).isEqualTo(new WorkingInstant(shanghai(expected), null));
    }

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2026-11-23T10:00, 1, 2026-11-24T10:00",
        "2026-11-20T10:00, 1, 2026-11-23T10:00",
        "2026-11-21T11:00, 1, 2026-11-23T11:00",
        "2026-09-18T10:00, 2, 2026-09-21T10:00",
        "2026-09-30T10:00, 3, 2026-10-10T10:00",
        // moved into the hours of that day
        "2026-11-23T06:00, 2, 2026-11-25T09:00",
        "2026-11-23T13:00, 2, 2026-11-25T13:30",
        "2026-11-23T22:00, 2, 2026-11-25T18:00",
        // no day to add
        "2026-11-21T11:00, 0, 2026-11-23T11:00",
        "2026-11-23T22:00, 0, 2026-11-23T18:00",
    })
    void addsWorkingDays(LocalDateTime from, int days, LocalDateTime expected) {
        assertThat(office.addWorkingDays(shanghai(from), days)).isEqualTo(new WorkingInstant(shanghai(expected), null));
    }

    @Test
    void countsTheWorkingTimeOfAWholeHoliday() {
        // 30 September from 17:00: 1 h; 8 and 9 October and the make-up Saturday: 3 × 8 h
        Instant from = shanghai(LocalDateTime.parse("2026-09-30T17:00"));
        Instant to = shanghai(LocalDateTime.parse("2026-10-11T12:00"));

        assertThat(office.between(from, to)).isEqualTo(Duration.ofHours(25));
        assertThat(office.between(to, from)).isEqualTo(Duration.ofHours(-25));
    }

    @Test
    void isOpenFromOpeningUntilJustBeforeClosing() {
        assertThat(office.isOpen(shanghai(LocalDateTime.parse("2026-11-23T09:00"))))
                .isTrue();
        assertThat(office.isOpen(shanghai(LocalDateTime.parse("2026-11-23T12:30"))))
                .isFalse();
        assertThat(office.isOpen(shanghai(LocalDateTime.parse("2026-11-23T17:59:59"))))
                .isTrue();
        assertThat(office.isOpen(shanghai(LocalDateTime.parse("2026-11-23T18:00"))))
                .isFalse();
        assertThat(office.nextOpening(shanghai(LocalDateTime.parse("2026-09-30T18:00")))
                        .at())
                .isEqualTo(shanghai(LocalDateTime.parse("2026-10-08T09:00")));
    }

    @Test
    void knowsEveryDayThatTheDecreesName() {
        assertThat(workingDaysOf(2025)).isEqualTo(248);
        // 365 days − 104 week-end days − 33 days off of which 14 fall on week-ends + 6 make-up days
        assertThat(workingDaysOf(2026)).isEqualTo(248);
    }

    @Test
    void beyondTheLastDecreeUsesTheWeekAndSaysSo() {
        Instant lastAfternoon = shanghai(LocalDateTime.parse("2026-12-31T17:00"));

        assertThat(office.add(lastAfternoon, Duration.ofHours(1)).beyondCoverage())
                .isFalse();
        // 1 January 2027 is a Friday: surely a holiday, but not decreed yet
        assertThat(office.add(lastAfternoon, Duration.ofHours(2)))
                .isEqualTo(new WorkingInstant(
                        shanghai(LocalDateTime.parse("2027-01-01T10:00")), java.time.LocalDate.of(2027, 1, 1)));
        assertThat(office.addWorkingDays(lastAfternoon, 1).beyondCoverage()).isTrue();
        assertThat(office.coveredUntil()).contains(LocalDate.parse("2026-12-31"));
    }

    @Test
    void aroundTheClockIsPlainTimeWithoutEnd() {
        BusinessCalendar always = BusinessCalendars.load().get("around-the-clock");
        Instant from = Instant.parse("2026-12-31T23:59:59.123456789Z");

        assertThat(always.add(from, Duration.ofDays(400)))
                .isEqualTo(new WorkingInstant(from.plus(Duration.ofDays(400)), null));
        assertThat(always.isOpen(from)).isTrue();
        assertThat(always.coveredUntil()).isEmpty();
    }

    private long workingDaysOf(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(office::isWorkingDay)
                .count();
    }

    private static Instant shanghai(LocalDateTime local) {
        return local.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
