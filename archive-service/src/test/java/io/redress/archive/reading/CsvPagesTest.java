package io.redress.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.archive.record.ArchivedComplaint;
import io.redress.archive.record.ArchivedComplaint.Notifications;
import io.redress.archive.record.ArchivedComplaint.Survey;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.MockHttpOutputMessage;

/** CSV that every reader takes apart in the same way (RFC 4180), and no spreadsheet runs. */
class CsvPagesTest {

    @Test
    void separatesWithCommasAndEndsLinesWithCrLf() {
        assertThat(CsvPages.line("a", 1, null, true)).isEqualTo("a,1,,true\r\n");
    }

    @Test
    void quotesSeparatorsQuotesAndLineBreaks() {
        assertThat(CsvPages.line("a,b", "say \"no\"", "two\nlines", "投诉"))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",投诉\r\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"=HYPERLINK(A1)", "+1", "-1+1", "@SUM(A1)", "\t=1"})
    void disarmsFormulas(String formula) {
        assertThat(CsvPages.line(formula)).isEqualTo("'" + formula + "\r\n");
    }

    @Test
    void disarmsAndQuotesWhatNeedsBoth() {
        assertThat(CsvPages.line("=1,\"2\"")).isEqualTo("\"'=1,\"\"2\"\"\"\r\n");
        assertThat(CsvPages.line("\r=1")).isEqualTo("\"'\r=1\"\r\n");
    }

    @Test
    void leavesNegativeNumbersAlone() {
        assertThat(CsvPages.line(-1)).isEqualTo("-1\r\n");
    }

    /** Only codes come into the archive, but whoever publishes an event that breaks its contract must not get to run one. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"=", "+", "-", "@"})
    void disarmsEveryColumnOfARecord(String sign) throws Exception {
        MockHttpOutputMessage output = new MockHttpOutputMessage();

        new CsvPages().write(new ArchivePage(List.of(recordOfFormulas(sign)), null), null, output);

        String[] lines = output.getBodyAsString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(2);
        List<String> formulas = Stream.of(lines[1].split(","))
                .filter(cell -> cell.contains("SUM"))
                .toList();
        assertThat(formulas).hasSizeGreaterThan(15).allMatch(cell -> cell.startsWith("'" + sign));
    }

    /** With the same formula wherever there is text. */
    private static ArchivedComplaint recordOfFormulas(String sign) throws ReflectiveOperationException {
        String formula = sign + "SUM(A1)";
        Map<Class<?>, Object> values = Map.of(
                String.class,
                formula,
                int.class,
                1,
                List.class,
                List.of(formula),
                Map.class,
                Map.of("1", new Survey(1, formula, null, 1, 1, 1, true, null)),
                Notifications.class,
                new Notifications(1, 0));
        RecordComponent[] components = ArchivedComplaint.class.getRecordComponents();
        return ArchivedComplaint.class
                .getConstructor(
                        Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new))
                .newInstance(Stream.of(components)
                        .map(component -> values.get(component.getType()))
                        .toArray());
    }
}
