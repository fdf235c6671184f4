package io.redress.workflow.decisiontable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.settings.SettingsProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table with a gap or an overlap stops the start: the shipped tables, broken one cell at a time. */
class TableCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"triage", "category", "estimate"})
    void theShippedTablesAnswerEveryCaseOnce(String table) throws IOException {
        check(table, text(table)).check();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "estimate_lane   | `<inputEntry id=\"emergency_lane\"><text>\"EMERGENCY\"</text>` | `<inputEntry id=\"emergency_lane\"><text></text>` | overlaps with 'emergency'",
                "technical-low   | `<inputEntry id=\"technical-low_severity\"><text>\"LOW\"</text>` | `<inputEntry id=\"technical-low_severity\"><text>\"HIGH\"</text>` | has no rule for",
                "security-high   | `<inputEntry id=\"security-high_severity\"><text>\"HIGH\"</text>` | `<inputEntry id=\"security-high_severity\"><text>\"HUGE\"</text>` | asks for HUGE, which its input never is",
                "security-high   | `<inputEntry id=\"security-high_severity\"><text>\"HIGH\"</text>` | `<inputEntry id=\"security-high_severity\"><text>contains(?, \"H\")</text>` | has a cell that cannot be checked",
                "estimate_table  | `hitPolicy=\"UNIQUE\"` | `hitPolicy=\"FIRST\"` | make it UNIQUE",
            })
    void aBrokenTableIsRefusedWithItsLine(String place, String good, String broken, String said) throws IOException {
        String text = text("estimate");
        assertThat(text).contains(good);

        assertThatThrownBy(() -> check("estimate", text.replace(good, broken)).check())
                .isInstanceOf(SettingsProblem.class)
                .hasMessageMatching("(?s)estimate.dmn, line \\d+: .*")
                .hasMessageContaining(said);
    }

    @Test
    void theGapIsShownByAnExample() throws IOException {
        String text = text("estimate")
                .replace(
                        "<inputEntry id=\"technical-low_severity\"><text>\"LOW\"</text>",
                        "<inputEntry id=\"technical-low_severity\"><text>not(\"LOW\",\"MEDIUM\",\"HIGH\",\"CRITICAL\")</text>");

        assertThatThrownBy(() -> check("estimate", text).check())
                .hasMessageContaining("Category = TECHNICAL, Severity = LOW, Lane = NORMAL");
    }

    private static TableCheck check(String table, String text) {
        DecisionTable read = Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getModelElementById(table + "_table");
        return new TableCheck(table + ".dmn", text, read);
    }

    private static String text(String table) throws IOException {
        String file = table.equals("category") ? "triage" : table;
        try (InputStream in = TableCheckTest.class.getResourceAsStream("/decisions/" + file + ".dmn")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
