package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
            assertThat(rows).hasSizeGreaterThan(60);
            return rows.stream().map(row -> Arguments.of((Object[]) row.split("\\s*\\|\\s*")));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {5}")
    @MethodSource("questions")
    void answers(String id, String question, String from, String amount, String answer, String working) {
        BusinessCalendar calendar = calendars.get(id);
        switch (question) {
            case "off" ->
                assertThat(calendar.isWorkingDay(LocalDate.parse(from))).isFalse();
            case "work" ->
                assertThat(calendar.isWorkingDay(LocalDate.parse(from))).isTrue();
            case "days" ->
                assertThat(calendar.workingDaysFrom(LocalDate.parse(from), Integer.parseInt(amount)))
                        .isEqualTo(answer);
            case "period" ->
                assertThat(CalendarPeriod.parse(amount).lastDayAfter(LocalDate.parse(from), calendar))
                        .isEqualTo(answer);
            case "roll" ->
                assertThat(CalendarPeriod.parse(amount).lastWorkingDayAfter(LocalDate.parse(from), calendar))
                        .isEqualTo(answer);
            case "add" -> {
                Instant sum = calendar.add(Instant.parse(from), Duration.parse(amount))
                        .at();
                assertThat(sum).isEqualTo(answer);
                assertThat(calendar.between(Instant.parse(from), sum)).isEqualTo(Duration.parse(amount));
            }
            default -> throw new IllegalArgumentException(question);
        }
    }
}
