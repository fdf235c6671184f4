package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code known-answers.txt}: decrees, statutes, clock changes, year ends, leap days. */
class KnownAnswersTest {

    private final BusinessCalendars calendars = BusinessCalendars.load();

    static Stream<Arguments> questions() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                KnownAnswersTest.class.getResourceAsStream("/known-answers.txt"), StandardCharsets.UTF_8))) {
            List<String> rows =
                    lines.lines().filter(line -> !line.startsWith("#")).toList();
            assertThat(rows).hasSizeGreaterThan(95);
            return rows.stream().map(row -> Arguments.of((Object[]) row.split("\\s*\\|\\s*")));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {5}")
    @MethodSource("questions")
    void answers(String id, String question, String from, String amount, String answer, String working) {
        BusinessCalendar calendar = calendar(id);
        switch (question) {
            case "off" ->
                assertThat(calendar.isWorkingDay(LocalDate.parse(from))).isFalse();
            case "work" ->
                assertThat(calendar.isWorkingDay(LocalDate.parse(from))).isTrue();
            case "days" ->
                assertThat(written(calendar.workingDaysFrom(LocalDate.parse(from), Integer.parseInt(amount))))
                        .isEqualTo(answer);
            case "period" ->
                assertThat(written(CalendarPeriod.parse(amount).lastDayAfter(LocalDate.parse(from), calendar)))
                        .isEqualTo(answer);
            case "roll" ->
                assertThat(written(CalendarPeriod.parse(amount).lastWorkingDayAfter(LocalDate.parse(from), calendar)))
                        .isEqualTo(answer);
            case "open" ->
                assertThat(written(calendar.nextOpening(Instant.parse(from)))).isEqualTo(answer);
            case "add" -> {
                WorkingInstant sum = calendar.add(Instant.parse(from), Duration.parse(amount));
                assertThat(written(sum)).isEqualTo(answer);
                assertThat(calendar.worked(Instant.parse(from), sum.at()))
                        .isEqualTo(new WorkedTime(Duration.parse(amount), sum.provisionalFrom()));
            }
            default -> throw new IllegalArgumentException(question);
        }
    }

    @Test
    void theTableAsksAboutEachKindOfDayThatGoesWrongEasily() throws IOException {
        List<String> rows = questions().map(row -> Arrays.toString(row.get())).toList();

        assertThat(rows)
                .filteredOn(row -> row.contains("(20"))
                .as("provisional")
                .hasSizeGreaterThan(5);
        assertThat(rows)
                .filteredOn(row -> row.contains(" open,"))
                .as("next opening")
                .hasSizeGreaterThan(5);
        for (String zone :
                List.of("Europe/Berlin", "Europe/London", "America/New_York", "Australia/Sydney", "America/Santiago")) {
            assertThat(rows).filteredOn(row -> row.contains(zone)).as(zone).hasSizeGreaterThan(1);
        }
    }

    /** A shipped one by its name, or a zone with the hours of every day. */
    private BusinessCalendar calendar(String id) {
        if (!id.contains("/")) {
            return calendars.get(id);
        }
        String[] parts = id.split(" ");
        return Written.daily(parts[0], parts[1]);
    }

    private static String written(CountedDay answer) {
        return answer.day() + (answer.beyondCoverage() ? " (" + answer.provisionalFrom() + ")" : "");
    }

    private static String written(WorkingInstant answer) {
        return answer.at() + (answer.beyondCoverage() ? " (" + answer.provisionalFrom() + ")" : "");
    }
}
