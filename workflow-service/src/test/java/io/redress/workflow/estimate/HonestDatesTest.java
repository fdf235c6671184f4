package io.redress.workflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.BusinessCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates that go wrong easily, worked out by hand; the working stands beside each. */
class HonestDatesTest {

    @TempDir
    Path directory;

    private final BusinessCalendars calendars = BusinessCalendars.load();

    @Test
    void summerTimeBetweenFilingAndAnswer() {
        BusinessCalendar germany = calendars.get("germany");

        // Fri 27 Mar 2026, 15:30 CET; 9:00-17:30 = 8:30 a day; the clocks go forward on Sun 29 Mar.
        // 24 h: Fri 2:00 (2:00), Mon 8:30 (10:30), Tue 8:30 (19:00), Wed 5:00 = 14:00 CEST
        assertThat(germany.add(Instant.parse("2026-03-27T14:30:00Z"), Duration.ofHours(24))
                        .at())
                .isEqualTo(Instant.parse("2026-04-01T12:00:00Z"));
    }

    @Test
    void aPauseAcrossNewYear() {
        BusinessCalendar office = calendars.get("office");
        Instant received = Instant.parse("2025-12-29T01:00:00Z"); // Mon 09:00 in Shanghai
        Instant asked = Instant.parse("2025-12-30T04:00:00Z"); // Tue 12:00
        Instant answered = Instant.parse("2026-01-05T02:00:00Z"); // Mon 10:00

        // waited: Tue 12:00-12:30 and 13:30-18:00 = 5 h, Wed 8 h; 1 to 3 Jan are off, Sun 4 Jan is a make-up
        // working day = 8 h, Mon 1 h: 22 h
        Duration waited = office.between(asked, answered);
        assertThat(waited).isEqualTo(Duration.ofHours(22));
        // 24 + 22 = 46 h: Mon 8, Tue 16, Wed 24, Sun 32, Mon 40, Tue 6 h = 16:00
        assertThat(office.add(received, Duration.ofHours(24).plus(waited)).at())
                .isEqualTo(Instant.parse("2026-01-06T08:00:00Z"));
    }

    @Test
    void aReferralToADepartmentInAnotherZone() {
        Instant received = Instant.parse("2026-11-23T02:00:00Z"); // Mon 10:00 in Shanghai

        // Shanghai: 7 + 8 + 8 + 1 h = Thu 26 Nov 10:00
        assertThat(calendars.get("office").add(received, Duration.ofHours(24)).at())
                .isEqualTo(Instant.parse("2026-11-26T02:00:00Z"));
        // the same 24 h in London count from the receipt, too: Mon 02:00 is night there, so Mon 8:30, Tue 8:30, Wed 7 h
        // =
        // 16:00 GMT
        assertThat(calendars.get("england").add(received, Duration.ofHours(24)).at())
                .isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));
    }

    @Test
    void aCalendarThatIsPublishedMidCase() throws IOException {
        Instant received = Instant.parse("2026-12-30T01:00:00Z"); // Wed 09:00 in Shanghai
        BusinessCalendar before = calendars.get("office");

        // 2027 has not been decreed: 24 h = Wed 8, Thu 8, Fri 1 Jan 8 = 18:00, provisional from 1 Jan
        assertThat(before.add(received, Duration.ofHours(24)).at()).isEqualTo(Instant.parse("2027-01-01T10:00:00Z"));
        assertThat(before.add(received, Duration.ofHours(24)).provisionalFrom()).isEqualTo("2027-01-01");

        Files.writeString(directory.resolve("office.yml"), """
                id: office
                version: "2027.1"
                zone: Asia/Shanghai
                coveredUntil: 2027-12-31
                weekly:
                  monday: ["09:00-12:30", "13:30-18:00"]
                  tuesday: ["09:00-12:30", "13:30-18:00"]
                  wednesday: ["09:00-12:30", "13:30-18:00"]
                  thursday: ["09:00-12:30", "13:30-18:00"]
                  friday: ["09:00-12:30", "13:30-18:00"]
                exceptions:
                  - {date: 2027-01-01, day: OFF, source: "a decree for this test"}
                  - {date: 2027-01-02, day: WORK, hours: ["09:00-12:30", "13:30-18:00"], source: "a decree for this test"}
                """);
        BusinessCalendar after = BusinessCalendars.load(directory.toString()).get("office");

        // New Year is off, Sat 2 Jan makes up for it: 18:00 on that day, and certain
        assertThat(after.add(received, Duration.ofHours(24)).at()).isEqualTo(Instant.parse("2027-01-02T10:00:00Z"));
        assertThat(after.add(received, Duration.ofHours(24)).provisionalFrom()).isNull();
    }
}
