package io.redress.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}
