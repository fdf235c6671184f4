package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Phrases and prose whose accented letters a wrong encoding turned into signs. */
class LostAccentsTest {

    private static final String MARKER = "⟦removed:RECOVERY_PHRASE⟧";
    /** Only these two lists have accents. */
    private static final List<WordList> ACCENTED = List.of(WordList.SPANISH, WordList.FRENCH);

    private final SecretGuard guard = SecretGuard.standard();

    @Property(tries = 2000)
    void noPhraseIsHiddenByTheLossOfItsAccents(
            @ForAll("lists") WordList list,
            @ForAll("lengths") int length,
            @ForAll long seed,
            @ForAll("separators") String separator,
            @ForAll("losses") UnaryOperator<String> loss) {
        String phrase = loss.apply(String.join(separator, Mnemonics.random(list, length, new Random(seed))));

        assertThat(masked(phrase)).isEqualTo(MARKER);
        assertThat(masked("(" + phrase + ")")).isEqualTo("(" + MARKER + ")");
    }

    /** The phrase for an entropy of zeros says "ábaco" eleven times, and "baco" is a word of the Italian list. */
    @Property(tries = 200)
    void everyPublishedPhraseIsFoundWithoutItsAccents(
            @ForAll("published") Mnemonics.Vector vector, @ForAll("losses") UnaryOperator<String> loss) {
        String phrase = loss.apply(String.join(" ", vector.words()));

        assertThat(masked("My words: " + phrase)).isEqualTo("My words: " + MARKER);
    }

    @Property(tries = 500)
    void whatIsGuessedIsNeverCertain(@ForAll("lists") WordList list, @ForAll("losses") UnaryOperator<String> loss) {
        List<String> accented = list.words().stream()
                .filter(word -> !loss.apply(word).equalsIgnoreCase(word))
                // "café?" is a question's end: a word that is there, and the end of the window
                .filter(word -> LostAccents.formsOf(word).stream().noneMatch(form -> form.endsWith("?")))
                .toList();
        Random random = new Random(accented.size());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            words.add(accented.get(random.nextInt(accented.size())));
        }

        Inspection inspection = guard.inspect(loss.apply(String.join(" ", words)));

        assertThat(inspection.found()).isTrue();
        assertThat(inspection.certain()).isFalse();
    }

    @Example
    void everyAccentedWordIsReadWhereverItsAccentsWere() {
        for (WordList list : ACCENTED) {
            for (String word : list.words()) {
                for (UnaryOperator<String> loss :
                        losses().allValues().orElseThrow().toList()) {
                    Words words = Words.of(loss.apply(word));

                    assertThat(words.count()).as(loss.apply(word)).isEqualTo(1);
                    int index = words.index(0, list);
                    // "peón" and "peñón" cannot be told apart
                    assertThat(list.words().get(index).charAt(0)).as(word).isEqualTo(word.charAt(0));
                    assertThat(index == list.words().indexOf(word) || word.startsWith("pe"))
                            .as(word)
                            .isTrue();
                }
            }
        }
    }

    /** Signs that separate words, as where an encoding lost the spaces of another width. */
    @Example
    void signsBetweenWordsStillSeparateThem() {
        for (String separator : List.of("?", "??", "???", "\uFFFD", "\uFFFD\uFFFD\uFFFD", " ? ")) {
            String text = "scheme spot photo card baby mountain device kick cradle pact join borrow";

            assertThat(guard.inspect(text.replace(" ", separator)).masked()).isEqualTo(MARKER);
        }
    }

    /** "?baco" may be "ábaco"; between Italian words it is "baco" after a sign. */
    @Example
    void aWordOfAnotherListIsStillOne() {
        Words words = Words.of("abaco?baco?cadetto");

        assertThat(words.index(1, WordList.ITALIAN))
                .isEqualTo(WordList.ITALIAN.words().indexOf("baco"));
        assertThat(words.index(1, WordList.SPANISH)).isZero();
    }

    @Example
    void aQuestionIsAQuestion() {
        for (String text : List.of(
                "¿Café? ¿Papá? ¿Menú? ¿Mamá? ¿Bebé? ¿Rubí? ¿Puré? ¿Tabú? ¿Iglú?",
                "Is it safe? Who can help? Where is my money? Why? When? Really? What now? Hello? Anybody?",
                "? ?? ??? ???? ????? a? ?a ?a? a?a?a?a?a?a?a?a?a?a?a?a?a?",
                "qu? est? pasando con mi cuenta, no s? qu? m?s hacer y nadie contesta al tel?fono")) {
            assertThat(guard.inspect(text).found()).as(text).isFalse();
        }
        // a question ends the sentence, and so the window
        assertThat(Words.of("¿Tienes caf\u00e9? Gato").beginsSentence(2)).isTrue();
    }

    @Property(tries = 8)
    void proseIsNoPhraseThoughItsAccentsAreLost(@ForAll("losses") UnaryOperator<String> loss) {
        for (WordList list :
                List.of(WordList.SPANISH, WordList.FRENCH, WordList.PORTUGUESE, WordList.ITALIAN, WordList.CZECH)) {
            String prose = Mnemonics.prose(list);

            assertThat(phrasesIn(loss.apply(prose))).as(list.name()).isLessThanOrEqualTo(phrasesIn(prose));
        }
    }

    /** Where only the accent of a last letter was lost ("café?"), its sign is that of a question and stays. */
    private String masked(String text) {
        return guard.inspect(text).masked().replaceAll("(?<=⟧)[?\uFFFD]+", "");
    }

    private long phrasesIn(String text) {
        return guard.inspect(text).spans().stream()
                .filter(span -> span.kind() == SecretKind.RECOVERY_PHRASE)
                .count();
    }

    @Provide
    Arbitrary<WordList> lists() {
        return Arbitraries.of(ACCENTED);
    }

    @Provide
    Arbitrary<Mnemonics.Vector> published() {
        return Arbitraries.of(Mnemonics.published().stream()
                .filter(vector -> ACCENTED.contains(vector.list()))
                .toList());
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.of(12, 15, 18, 21, 24);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ", ", ", "\n", "\n7. ", " | ");
    }

    /** US-ASCII; UTF-8 read as ASCII; ISO-8859-1 read as UTF-8; decomposed letters; capitals. */
    @Provide
    Arbitrary<UnaryOperator<String>> losses() {
        return Arbitraries.of(List.of(
                text -> ascii(Normalizer.normalize(text, Normalizer.Form.NFC)),
                text -> ascii(Normalizer.normalize(text, Normalizer.Form.NFC)).toUpperCase(java.util.Locale.ROOT),
                text -> ascii(text),
                text -> new String(
                        Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.US_ASCII),
                text -> new String(
                                Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.US_ASCII)
                        .replace('\uFFFD', '?'),
                text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.US_ASCII),
                text -> Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[^\\x00-\\x7F]", "\uFFFD")));
    }

    private static String ascii(String text) {
        return new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }
}
