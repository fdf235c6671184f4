package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryPhraseTest {

    private static final String MARKER = "⟦removed:RECOVERY_PHRASE⟧";
    private static final List<String> LEGAL =
            List.of("legal winner thank year wave sausage worth useful legal winner thank yellow".split(" "));

    private final SecretGuard guard = SecretGuard.standard();

    /** The English vectors of the BIP-39 reference implementation (trezor/python-mnemonic, vectors.json). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
                "legal winner thank year wave sausage worth useful legal winner thank yellow",
                "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong",
                "letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic"
                        + " avoid letter always",
                "void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing screen patrol"
                        + " group space point ten exist slush involve unfold",
                "scheme spot photo card baby mountain device kick cradle pact join borrow",
                "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo vote",
            })
    void theReferenceVectorsAreFoundWithCertainty(String phrase) {
        Inspection inspection = guard.inspect("I typed " + phrase + ".");

        assertThat(inspection.masked()).isEqualTo("I typed " + MARKER + ".");
        assertThat(inspection.spans())
                .singleElement()
                .satisfies(span -> assertThat(span.confidence()).isEqualTo(Confidence.CERTAIN));
    }

    static List<String> waysOfWriting() {
        StringBuilder numbered = new StringBuilder();
        StringBuilder labelled = new StringBuilder();
        for (int i = 0; i < LEGAL.size(); i++) {
            numbered.append(i + 1).append(") ").append(LEGAL.get(i)).append('\n');
            labelled.append("Word #")
                    .append(i + 1)
                    .append(": ")
                    .append(LEGAL.get(i))
                    .append("; ");
        }
        return List.of(
                String.join(", ", LEGAL),
                String.join("\n", LEGAL),
                String.join("\u3000", LEGAL),
                String.join("\u00a0\t", LEGAL),
                String.join("-", LEGAL),
                String.join("\u200b", LEGAL),
                "\"" + String.join("\", \"", LEGAL) + "\"",
                String.join(" ", LEGAL).toUpperCase(java.util.Locale.ROOT),
                "Legal Winner thank YEAR wave Sausage worth useful Legal Winner thank yellow",
                "ｌｅｇａｌ　ｗｉｎｎｅｒ thank year wave sausage worth useful legal winner thank yellow",
                "le\u00adgal win\u200dner thank year wave sausage worth useful legal winner thank yellow",
                numbered.toString(),
                labelled.toString(),
                String.join(" 🔑 ", LEGAL));
    }

    @ParameterizedTest
    @MethodSource("waysOfWriting")
    void noWayOfWritingHidesThePhrase(String written) {
        Inspection inspection = guard.inspect("帮帮我 " + written + " 谢谢");

        assertThat(inspection.kinds()).containsExactly(SecretKind.RECOVERY_PHRASE);
        assertThat(inspection.masked())
                .contains(MARKER)
                .doesNotContainIgnoringCase("sausage")
                .doesNotContainIgnoringCase("winner")
                .doesNotContainIgnoringCase("yellow");
    }

    @Test
    void twoMistypedWordsDoNotHideARandomPhrase() {
        String mistyped = "schema spot photo card baby mountain device kick cradle pact join borow";

        String masked = guard.inspect(mistyped).masked();

        assertThat(masked).isEqualTo(MARKER);
    }

    @Test
    void theWordsAroundAPhraseStayReadable() {
        String text = "My wallet is frozen since Monday. It said enter your phrase so I entered"
                + " scheme spot photo card baby mountain device kick cradle pact join borrow"
                + " but nothing happened, please unlock it!";

        assertThat(guard.inspect(text).masked())
                .startsWith("My wallet is frozen since Monday. It said enter your phrase so I entered " + MARKER)
                .endsWith("but nothing happened, please unlock it!");
    }

    @Test
    void twoPhrasesInOneTextAreBothRemoved() {
        String one = "scheme spot photo card baby mountain device kick cradle pact join borrow";
        String two = String.join(" ", LEGAL);

        Inspection inspection = guard.inspect("First: " + one + ". The backup of the backup is this: " + two);

        assertThat(inspection.spans()).hasSize(2);
        assertThat(inspection.masked()).doesNotContain("mountain").doesNotContain("sausage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "我的钱包被冻结了，请尽快处理。",
                "I have been waiting for my money since the beginning of the week and nobody answers the phone.",
                "The app shows an error message when I try to open the account page on my phone at night.",
                "abandon abandon abandon",
                "help help help help help help, nobody answers and nobody helps",
                "legal winner thank year wave sausage worth useful legal",
            })
    void ordinaryComplaintsPass(String text) {
        Inspection inspection = guard.inspect(text);

        assertThat(inspection.found()).isFalse();
        assertThat(inspection.masked()).isEqualTo(text);
    }

    @Test
    void noTextIsAnEmptyText() {
        assertThat(guard.inspect(null).masked()).isEmpty();
    }

    @Test
    void theInspectionNeverShowsTheValue() {
        Inspection inspection = guard.inspect(String.join(" ", LEGAL));

        assertThat(inspection.toString()).contains("RECOVERY_PHRASE").doesNotContain("sausage");
    }
}
