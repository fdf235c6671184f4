package io.redress.intake.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.intake.complaint.Redaction;
import io.redress.secretguard.Confidence;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\t", "\u00a0\u3000", "\u200b\u200d\ufeff", "\u202e"})
    void whatCannotBeSeenIsNothing(String raw) {
        assertThat(PlainText.lines(raw)).isNull();
        assertThat(PlainText.line(raw)).isNull();
    }

    @Test
    void whatIsSaidStaysAsItIs() {
        String text = "שלום 客服 👩‍👩‍👧 a\tb\n\n  c";

        assertThat(PlainText.lines(text)).isEqualTo(text);
    }

    @Test
    void whatCannotBeWrittenIsReplaced() {
        assertThat(PlainText.lines("a\u0000b\ud800c\u001bd\uffff")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
    }

    @Test
    void lineBreaksAreOfOneKindAndALineHasNone() {
        assertThat(PlainText.lines("a\r\nb\rc")).isEqualTo("a\nb\nc");
        assertThat(PlainText.line("a\r\n\r\nb")).isEqualTo("a b");
    }

    @Test
    void endlessTextCostsNoTime() {
        String endless = "a" + " ".repeat(1_000_000) + "\n".repeat(1_000_000) + "b";

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> PlainText.line(endless));
    }

    @Test
    void aPhraseIsMaskedWhereverItIsTyped() {
        Input input = new Input();

        String masked = input.line(
                "subject", "legal winner thank year wave sausage worth useful legal winner thank yellow", 200);

        assertThat(masked).isEqualTo("⟦removed:RECOVERY_PHRASE⟧");
        assertThat(input.redactions()).containsExactly(new Redaction("subject", "RECOVERY_PHRASE", Confidence.CERTAIN));
    }

    @Test
    void aRefusalNamesFieldsAndQuotesNothing() {
        Input input = new Input();
        input.line("subject", "very private words", 5);
        input.required("description", null);

        assertThatThrownBy(input::refuseWhatIsWrong)
                .hasMessage("invalid fields: [subject, description]")
                .hasMessageNotContaining("private");
    }
}
