package io.redress.intake.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The desk keeps the shipped calendar "office", whose holidays are known until the end of 2026. */
class ServiceDeskTest {

    private final ServiceDesk desk = new ServiceDesk(new ServiceDesk.Settings("office", ""));

    @Test
    void saysWhenItIsStaffedNext() {
        // Friday, 27 November 2026, 20:00 in China
        ServiceHours evening = desk.at(Instant.parse("2026-11-27T12:00:00Z"));

        assertThat(evening).isEqualTo(new ServiceHours(false, Instant.parse("2026-11-30T01:00:00Z"), null));
    }

    @Test
    void saysThatTheNextOpeningMayBeAHolidayThatIsNotAnnouncedYet() {
        // Thursday, 31 December 2026, 19:00 in China
        ServiceHours newYearsEve = desk.at(Instant.parse("2026-12-31T11:00:00Z"));

        assertThat(newYearsEve.nextOpening()).isEqualTo("2027-01-01T01:00:00Z");
        assertThat(newYearsEve.provisionalFrom()).isEqualTo(LocalDate.parse("2027-01-01"));
    }

    @Test
    void isSureWhileItIsOpenOnADayThatIsKnown() {
        assertThat(desk.at(Instant.parse("2026-12-31T02:00:00Z"))).isEqualTo(new ServiceHours(true, null, null));
    }
}
