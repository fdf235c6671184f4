package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.BusinessCalendars;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./redress calendar import}. */
class ImportHolidaysTest {

    private static final String DESK = """
            id: desk
            version: "7"
            zone: Europe/Berlin
            coveredUntil: 2026-12-31
            weekly:
              monday: [09:00-12:30]
            exceptions:
              - {date: 2026-12-21, day: OFF, name: "edited here", source: "house rule"}
            """;
    private static final String FEED = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//
            BEGIN:VEVENT
            UID:a
            DTSTART;VALUE=DATE:20270104
            SUMMARY:Closed
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir
    Path machine;

    private Path calendars;
    private String feed;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void aDirectoryOfCalendarsAndAFeed() throws IOException {
        calendars = Files.createDirectory(machine.resolve("calendars"));
        Files.writeString(calendars.resolve("desk.yml"), DESK);
        feed = Files.writeString(machine.resolve("2027.ics"), FEED).toString();
    }

    @Test
    void aPreviewWritesNothing() throws IOException {
        assertThat(run(Map.of(), "import", feed, "desk", "2027", calendars.toString()))
                .contains("desk 7 -> 8, covered until 2027-12-31", "2027-01-04 OFF  * Closed", "Nothing was written");
        assertThat(calendars.resolve("desk.yml")).hasContent(DESK);
    }

    @Test
    void writesTheNextEditionOfTheOperatorsOwnCalendar() throws IOException {
        assertThat(run(Map.of(), "import", feed, "desk", "2027", calendars.toString(), "--write"))
                .contains("Written to", "./redress rearm --dry-run");

        BusinessCalendar desk = BusinessCalendars.load(calendars.toString()).get("desk");
        assertThat(desk.version()).isEqualTo("8");
        assertThat(desk.isWorkingDay(LocalDate.of(2027, 1, 4))).isFalse();
        assertThat(desk.isWorkingDay(LocalDate.of(2026, 12, 21))).isFalse();
        try (var files = Files.list(calendars)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void takesTheDirectoryThatTheServicesTakeUnlessOneIsNamed() throws IOException {
        Map<String, String> environment = Map.of("REDRESS_CALENDARS", calendars.toString());
        Path other = Files.createDirectory(machine.resolve("other"));

        assertThat(run(environment, "import", feed, "desk", "2027", "--write")).contains(calendars.toString());
        assertThat(run(environment, "import", feed, "office", "2027", other.toString(), "--write"))
                .contains(other.toString());
        assertThat(calendars.resolve("office.yml")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "export F desk 2027 D",
                "import F desk",
                "import F desk two D",
                "import F desk 2027 D more",
                "import F desk 2027 D --wirte",
            })
    void saysHowToSayIt(String arguments) {
        assertThatThrownBy(() -> run(Map.of(), words(arguments)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("calendar import <feed.ics>");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatThrownBy(() -> run(Map.of(), words("import nowhere.ics desk 2027 D")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("nowhere.ics");
        assertThatThrownBy(() -> run(Map.of(), words("import F dsek 2027 D")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("no calendar 'dsek'");
        assertThatThrownBy(() -> run(Map.of(), words("import F desk 2029 D")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("no whole day of 2029");
        assertThatThrownBy(() -> run(
                        Map.of(),
                        "import",
                        feed,
                        "desk",
                        "2027",
                        machine.resolve("gone").toString()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("create it");
        assertThatThrownBy(() -> run(Map.of(), "import", feed, "office", "2027", "--write"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("REDRESS_CALENDARS");
    }

    private String[] words(String arguments) {
        return arguments.replace("F", feed).replace("D", calendars.toString()).split(" ");
    }

    private String run(Map<String, String> environment, String... arguments) throws IOException {
        said.reset();
        assertThat(ImportHolidays.run(
                        List.of(arguments), environment, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isZero();
        return said.toString(StandardCharsets.UTF_8);
    }
}
