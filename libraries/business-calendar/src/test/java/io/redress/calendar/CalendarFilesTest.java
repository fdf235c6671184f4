package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.redress.settings.SettingsProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong calendar is refused when it is read, with the file, the place and what to do. */
class CalendarFilesTest {

    private static final String GOOD = """
            id: desk
            name: A desk
            version: "7"
            zone: Europe/Berlin
            coveredUntil: 2026-12-31
            weekly:
              monday: [09:00-12:30, 13:30-18:00]
            exceptions:
              - {date: 2026-12-21, day: OFF, source: "house rule"}
              - {date: 2026-12-22, day: WORK, hours: [10:00-12:00], source: "house rule"}
            """;

    @TempDir
    Path directory;

    @Test
    void readsACalendarOfTheDirectoryBesideTheShippedOnes() throws IOException {
        write("desk.yml", GOOD);

        BusinessCalendars calendars = BusinessCalendars.load(directory.toString());

        assertThat(calendars.ids())
                .containsExactlyInAnyOrder(
                        "office", "england", "germany", "hong-kong", "singapore", "uae", "around-the-clock", "desk");
        BusinessCalendar desk = calendars.get("desk");
        assertThat(desk.version()).isEqualTo("7");
        assertThat(desk.zone().getId()).isEqualTo("Europe/Berlin");
        // the exceptions beat the week: Monday off, Tuesday worked
        assertThat(desk.isWorkingDay(LocalDate.parse("2026-12-21"))).isFalse();
        assertThat(desk.nextOpening(Instant.parse("2026-12-20T00:00:00Z")).at())
                .isEqualTo(Instant.parse("2026-12-22T09:00:00Z"));
    }

    @Test
    void aFileOfTheSameNameReplacesAShippedCalendar() throws IOException {
        write("office.yml", GOOD.replace("id: desk", "id: office"));

        assertThat(BusinessCalendars.load(directory.toString()).get("office").version())
                .isEqualTo("7");
        assertThat(BusinessCalendars.load(" ").get("office").version()).isEqualTo("2026.2");
    }

    @Test
    void anExceptionBeatsAHolidayAndAHolidayBeatsTheWeek() throws IOException {
        write("desk.yml", GOOD.replace("exceptions:", """
                        holidays:
                          - {date: 2026-12-07, name: "a Monday", source: "a law"}
                          - {date: 2026-12-14, name: "a Monday", source: "a law"}
                          - {date: 2026-12-20, name: "a Sunday", source: "a law"}
                        exceptions:
                          - {date: 2026-12-14, day: WORK, hours: [10:00-11:00], source: "house rule"}
                          - {date: 2026-12-20, day: WORK, hours: [10:00-11:00], source: "house rule"}
                        """));

        BusinessCalendar desk = BusinessCalendars.load(directory.toString()).get("desk");

        assertThat(desk.isWorkingDay(LocalDate.parse("2026-11-30"))).isTrue();
        assertThat(desk.isWorkingDay(LocalDate.parse("2026-12-07"))).isFalse();
        assertThat(desk.exceptionalDays(LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-20")))
                .containsOnly(
                        entry(LocalDate.parse("2026-12-07"), List.of()),
                        entry(LocalDate.parse("2026-12-14"), List.of("10:00-11:00")),
                        entry(LocalDate.parse("2026-12-20"), List.of("10:00-11:00")));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id: desk                | id: other             | set it to desk",
                "id: desk                |                       | 'id' is missing: add it",
                "version: \"7\"          |                       | 'version' is missing: add it",
                "zone: Europe/Berlin     |                       | 'zone' is missing: add it",
                "zone: Europe/Berlin     | zone: Europe/Berlinn  | line 4: 'zone' Europe/Berlinn is unknown",
                "coveredUntil: 2026-12-31|                       | 'coveredUntil' is missing: add it",
                "coveredUntil: 2026-12-31| coveredUntil: 31.12.26| is no date: write it as 2026-12-31",
                "13:30-18:00             | 12:00-18:00           | line 7: 'weekly.monday' has overlapping intervals 09:00-12:30 and 12:00-18:00",
                "13:30-18:00             | 13:30-13:30           | ends before it begins",
                "13:30-18:00             | 22:00-06:00           | two intervals, 22:00-24:00 on this day",
                "13:30-18:00             | 13:30-25:00           | is not a time of day",
                "13:30-18:00             | 1 to 6                | write it as 09:00-12:30",
                "13:30-18:00             | 13:30-00:00           | a day begins at 00:00 and ends at 24:00",
                "monday:                 | moonday:              | 'weekly.moonday' is no day",
                "'[09:00-12:30, 13:30-18:00]'| []                | give at least one day an interval",
                "day: OFF                | day: HOLIDAY          | line 9: 'exceptions[1]' must be 'day: OFF'",
                "hours: [10:00-12:00],   |                       | line 10: 'exceptions[2]' must be",
                "2026-12-22              | 2026-12-21            | line 10: 'exceptions[2]' is a second entry for 2026-12-21",
                "'2026-12-22,'           | '2026-02-30,'         | 2026-02-30 is no date",
                "', source: \"house rule\"}' | '}'               | line 9: 'exceptions[1].source' is missing",
                "name: A desk            | nmae: A desk          | 'nmae' is not known: use one of",
                "name: A desk            | zone: UTC             | line 4: 'zone' is there twice",
                "name: A desk            | 'name: [A desk'       | is no YAML",
            })
    void refusesAWrongFileAndSaysWhatToDo(String good, String wrong, String whatToDo) throws IOException {
        assertThat(GOOD).contains(good);
        write("desk.yml", GOOD.replace(good, wrong == null ? "" : wrong));

        assertThatThrownBy(() -> BusinessCalendars.load(directory.toString()))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("desk.yml")
                .hasMessageContaining(whatToDo);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        write("desk.yml", "");

        assertThatThrownBy(() -> BusinessCalendars.load(directory.toString()))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("desk.yml");
    }

    @Test
    void refusesADirectoryThatIsNotThere() {
        assertThatThrownBy(() ->
                        BusinessCalendars.load(directory.resolve("nowhere").toString()))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("create it");
    }

    @Test
    void namesTheCalendarsThatAreThereWhenOneIsNot() {
        assertThatThrownBy(() -> BusinessCalendars.load().get("offce"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "no calendar 'offce'; there are [around-the-clock, england, germany, hong-kong, office, singapore, uae]");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
