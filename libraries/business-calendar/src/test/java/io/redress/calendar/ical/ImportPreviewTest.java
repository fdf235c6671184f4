package io.redress.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.BusinessCalendars;
import io.redress.calendar.CalendarEdition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One year of a feed becomes part of a calendar; all the rest of it stays. */
class ImportPreviewTest {

    private static final byte[] FEED_OF_2027 = feed("20270101 元旦 \"New Year\"", "20270102 元旦补班", "20270103 a Sunday");

    private final BusinessCalendars shipped = BusinessCalendars.load();

    @TempDir
    Path directory;

    @Test
    void showsWhatWouldChange() {
        ImportPreview preview = ImportPreview.of(shipped.edition("office"), 2027, FEED_OF_2027);

        assertThat(preview.changes())
                .extracting(entry -> entry.date().toString())
                .containsExactly("2027-01-01", "2027-01-02");
        assertThat(preview.show())
                .contains("office 2026.2 -> 2027.1, covered until 2027-12-31")
                .contains("3 days in the feed, 2 change")
                .contains("2027-01-02 WORK *")
                .contains("2027-01-03 OFF    a Sunday");
    }

    @Test
    void otherYearsStayAsTheyWere() throws IOException {
        BusinessCalendar office = shipped.get("office");
        CalendarEdition merged =
                ImportPreview.of(shipped.edition("office"), 2027, FEED_OF_2027).merged("2027.ics");

        BusinessCalendar imported = written(merged);

        LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(day ->
                        assertThat(imported.isWorkingDay(day)).as("%s", day).isEqualTo(office.isWorkingDay(day)));
        assertThat(imported.exceptionalDays(LocalDate.MIN, LocalDate.of(2026, 12, 31)))
                .isEqualTo(office.exceptionalDays(LocalDate.MIN, LocalDate.of(2026, 12, 31)));
        assertThat(imported.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(imported.isWorkingDay(LocalDate.of(2027, 1, 2))).isTrue();
        assertThat(imported.weeklyHours()).isEqualTo(office.weeklyHours());
        assertThat(imported.coveredUntil()).contains(LocalDate.of(2027, 12, 31));
        assertThat(imported.version()).isEqualTo("2027.1");
    }

    @Test
    void whatIsWrittenIsReadAgainWithNamesAndSources() throws IOException {
        for (String id : shipped.ids()) {
            CalendarEdition edition = shipped.edition(id);
            Files.writeString(directory.resolve(id + ".yml"), edition.toYaml());

            CalendarEdition again = BusinessCalendars.load(directory.toString()).edition(id);

            assertThat(again.holidays()).containsExactlyInAnyOrderElementsOf(edition.holidays());
            assertThat(again.exceptions()).containsExactlyInAnyOrderElementsOf(edition.exceptions());
            assertThat(again.toYaml()).isEqualTo(edition.toYaml());
        }
    }

    @ParameterizedTest(name = "covered until {0}, {1} imported: until {2}")
    @CsvSource({
        "2026-12-31, 2027, 2027-12-31",
        "2027-06-30, 2027, 2027-12-31",
        // the year between is missing
        "2026-12-31, 2028, 2026-12-31",
        "2026-06-30, 2027, 2026-06-30",
        // an earlier year does not take back a later one
        "2026-12-31, 2025, 2026-12-31",
        "none,       2027, none",
    })
    void neverClaimsAYearThatIsNotThere(String until, int year, String expected) {
        CalendarEdition office = shipped.edition("office");
        CalendarEdition edition = new CalendarEdition(
                office.id(),
                office.name(),
                office.version(),
                office.zone(),
                until.equals("none") ? null : LocalDate.parse(until),
                office.weekly(),
                office.holidays(),
                office.exceptions());

        ImportPreview preview = ImportPreview.of(edition, year, feed(year + "0101 元旦"));

        assertThat(String.valueOf(preview.merged("a feed").coveredUntil()).replace("null", "none"))
                .isEqualTo(expected);
        assertThat(preview.show().contains("are missing: import them first"))
                .isEqualTo(!until.equals("none") && LocalDate.parse(until).getYear() < year && expected.equals(until));
    }

    @Test
    void ofADateThatTheFeedNamesOnlyTheFeedCountsAndTheRestOfTheYearStays() throws IOException {
        CalendarEdition office = shipped.edition("office");
        // 10 October 2026 is a make-up Saturday, 1 October a day off; 2 October is not named
        ImportPreview preview = ImportPreview.of(office, 2026, feed("20261010 休", "20261001 国庆节（班）"));

        assertThat(preview.kept()).extracting(day -> day.date().toString()).contains("2026-10-02");
        assertThat(preview.show()).contains("2026-10-02 OFF    stays");
        BusinessCalendar imported = written(preview.merged("a feed"));
        assertThat(imported.isWorkingDay(LocalDate.of(2026, 10, 10))).isFalse();
        assertThat(imported.isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(imported.isWorkingDay(LocalDate.of(2026, 10, 2))).isFalse();
    }

    @Test
    void aMakeUpDayIsWorkedInTheHoursOfTheWeek() throws IOException {
        BusinessCalendar imported = written(
                ImportPreview.of(shipped.edition("office"), 2027, FEED_OF_2027).merged("a feed"));
        LocalDate saturday = LocalDate.of(2027, 1, 2);

        assertThat(imported.exceptionalDays(saturday, saturday)).containsValue(List.of("09:00-12:30", "13:30-18:00"));
        assertThat(imported.isOpen(saturday.atTime(LocalTime.of(13, 0))
                        .atZone(imported.zone())
                        .toInstant()))
                .isFalse();
    }

    @Test
    void aFeedThatSaysNothingOfTheYearIsRefused() {
        assertThatThrownBy(() -> ImportPreview.of(shipped.edition("office"), 2028, FEED_OF_2027))
                .hasMessage("the feed names no whole day of 2028: give one for that year");
    }

    @ParameterizedTest
    @CsvSource({
        "2026.2, 2027, 2027.1",
        "2027.1, 2027, 2027.2",
        "2026.9, 2025, 2026.10",
        "7, 2027, 8",
        "new, 2027, new.1"
    })
    void everyEditionHasAVersionOfItsOwn(String version, int year, String next) {
        assertThat(Version.after(version, year)).isEqualTo(next);
    }

    private BusinessCalendar written(CalendarEdition edition) throws IOException {
        Files.writeString(directory.resolve(edition.id() + ".yml"), edition.toYaml());
        return BusinessCalendars.load(directory.toString()).get(edition.id());
    }

    private static byte[] feed(String... days) {
        StringBuilder feed = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\n");
        for (String day : days) {
            String[] parts = day.split(" ", 2);
            feed.append("BEGIN:VEVENT\r\nUID:%s\r\nDTSTART;VALUE=DATE:%s\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
                    .formatted(parts[0], parts[0], parts[1]));
        }
        return feed.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
