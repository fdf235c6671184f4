package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working time is real time, also where wall clocks jump. */
class SummerTimeTest {

    @ParameterizedTest(name = "{1} in {0} has {2}")
    @CsvSource({
        "Europe/Berlin,       2026-03-29, PT23H",
        "Europe/Berlin,       2026-10-25, PT25H",
        "America/New_York,    2026-03-08, PT23H",
        "America/New_York,    2026-11-01, PT25H",
        "Australia/Lord_Howe, 2026-10-04, PT23H30M",
        "Australia/Lord_Howe, 2026-04-05, PT24H30M",
        // at midnight: 00:00 does not exist, or comes twice
        "America/Santiago,    2026-09-06, PT23H",
        "America/Havana,      2026-11-01, PT25H",
        "Asia/Beirut,         2026-03-29, PT23H",
        "Asia/Shanghai,       2026-03-29, PT24H",
        // the day that Samoa left out
        "Pacific/Apia,        2011-12-30, PT0S",
    })
    void aDayAroundTheClockHasAsManyHoursAsItReallyHas(String zone, LocalDate day, Duration expected) {
        BusinessCalendar always = Written.daily(zone, "00:00-24:00");
        Instant from = day.atStartOfDay(ZoneId.of(zone)).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();

        assertThat(always.between(from, to)).isEqualTo(expected);
        assertThat(always.add(from, expected).at()).isEqualTo(to);
    }

    @Test
    void hoursThatBeginInTheSkippedHourBeginWithTheJump() {
        BusinessCalendar night = Written.daily("Europe/Berlin", "02:30-06:00");
        // 02:00 CET becomes 03:00 CEST at 01:00Z; 06:00 CEST is 04:00Z
        Instant midnight = Instant.parse("2026-03-28T23:00:00Z");

        assertThat(night.nextOpening(midnight).at()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(night.between(midnight, Instant.parse("2026-03-29T12:00:00Z")))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void hoursInsideTheSkippedHourAreNotWorkedThatDay() {
        BusinessCalendar brief = Written.daily("Europe/Berlin", "02:15-02:45");

        assertThat(brief.isWorkingDay(LocalDate.parse("2026-03-29"))).isFalse();
        // the working day after Saturday the 28th is Monday the 30th
        assertThat(brief.addWorkingDays(Instant.parse("2026-03-28T01:30:00Z"), 1)
                        .at())
                .isEqualTo(Instant.parse("2026-03-30T00:30:00Z"));
    }

    @Test
    void theRepeatedHourIsWorkedTwiceByWhoeverWorksThroughIt() {
        BusinessCalendar night = Written.daily("Europe/Berlin", "01:00-04:00");
        // 01:00 CEST is 23:00Z, 04:00 CET is 03:00Z
        assertThat(night.add(Instant.parse("2026-10-24T22:00:00Z"), Duration.ofHours(4))
                        .at())
                .isEqualTo(Instant.parse("2026-10-25T03:00:00Z"));
    }

    @Test
    void officeHoursKeepTheirPlaceOnTheWallClock() {
        BusinessCalendar office = Written.daily("Europe/London", "09:00-17:00");

        // Saturday 16:00 GMT + 2 h of work: 1 h on Saturday, then 09:00 BST = 08:00Z
        assertThat(office.add(Instant.parse("2026-03-28T16:00:00Z"), Duration.ofHours(2))
                        .at())
                .isEqualTo(Instant.parse("2026-03-29T09:00:00Z"));
    }
}
