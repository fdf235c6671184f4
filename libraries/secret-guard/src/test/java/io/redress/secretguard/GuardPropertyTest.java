package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GuardPropertyTest {

    private static final List<String> LISTED = WordList.ENGLISH.words();
    private static final String ENGLISH = Mnemonics.prose(WordList.ENGLISH);
    private static final String CHINESE = Mnemonics.prose(WordList.CHINESE_SIMPLIFIED);

    private final SecretGuard guard = SecretGuard.standard();

    @Property(tries = 300)
    void everyPhraseOfDifferentWordsIsFoundWithWhateverSeparates(
            @ForAll("phrases") List<String> phrase, @ForAll("separators") String separator) {
        String text = String.join(separator, phrase);

        Inspection inspection = guard.inspect(text);

        assertThat(inspection.masked()).isEqualTo("⟦removed:RECOVERY_PHRASE⟧");
    }

    @Property(tries = 3000)
    void maskingTwiceChangesNothingMore(@ForAll("mixtures") String text) {
        String once = guard.inspect(text).masked();

        assertThat(guard.inspect(once).masked()).isEqualTo(once);
        assertThat(guard.inspect(once).spans()).isEmpty();
    }

    /** After a finding only its surroundings are read again; it must make no difference. */
    @Property(tries = 150)
    void readingTheSurroundingsAgainFindsWhatReadingAllDoes(
            @ForAll("mixtures") String one, @ForAll("mixtures") String two, @ForAll("placesInProse") int place) {
        String text = CHINESE.substring(place, place + 9000)
                + one
                + ENGLISH.substring(place, place + 9000)
                + two
                + CHINESE.substring(place + 9000, place + 18000);

        assertThat(guard.inspect(text).spans()).isEqualTo(readAll(text));
    }

    /** Found by chance: a phrase that begins a line only once the phrase after it is gone. */
    @Example
    void aPhraseThatStandsAloneBesideAMaskIsFoundInALongText() {
        String phrases = "password \n 冻结 许拥爱市氢滨织值研堵付秧弹鼓 床彭柯督惜符招呈久袭锁绳秧钟 冻结 辅舞案态剂炎磁曰溪地族起丘速 ";
        String text = CHINESE.substring(0, 9000) + "4821 皆声虚细路又汪酱播似辆女盖驾 word 3 " + phrases + ENGLISH.substring(0, 9000);

        assertThat(guard.inspect(text).spans()).hasSize(2).isEqualTo(readAll(text));
    }

    private static List<Span> readAll(String text) {
        List<Span> found = new ArrayList<>();
        Reading reading = new Reading(Marker.blotted(text), false);
        while (reading.foundAnything()) {
            found.addAll(reading.secrets());
            reading = new Reading(reading.rest(), false);
        }
        return Span.merged(found);
    }

    /** What is logged says where and what kind, never what. */
    @Property(tries = 300)
    void nothingThatIsLoggedShowsAValue(@ForAll("mixtures") String text) {
        Inspection inspection = guard.inspect(text);

        String logged = inspection.toString() + inspection.spans() + inspection.identifiers() + inspection.kinds();
        for (Span span : inspection.spans()) {
            assertThat(logged).doesNotContain(text.substring(span.start(), span.end()));
        }
    }

    @Property(tries = 300)
    void noSecretOverlapsWhatIsPublic(@ForAll("mixtures") String text) {
        Inspection inspection = guard.inspect(text);

        for (Identifier identifier : inspection.identifiers()) {
            assertThat(inspection.spans())
                    .noneMatch(span -> span.start() < identifier.end() && identifier.start() < span.end());
        }
    }

    /** Found by chance: the first key's marker hid the word that had let the second pass as a transaction. */
    @Example
    void aKeyBesideAKeyIsJudgedByWhatStandsBetweenThem() {
        String keys = "0000001E".repeat(8) + " " + "1F526E7C".repeat(8);

        String once = guard.inspect("seed tx abandon " + keys).masked();

        assertThat(once).isEqualTo("seed tx abandon ⟦removed:PRIVATE_KEY⟧ ⟦removed:PRIVATE_KEY⟧");
    }

    /** "private" and "key" are listed words; eight more before the marker would make a phrase of it. */
    @Example
    void theGuardsOwnMarkerIsNoPartOfAPhrase() {
        String masked = "abandon ability able about above absent absorb abstract ⟦removed:PRIVATE_KEY⟧";

        assertThat(guard.inspect(masked).masked()).isEqualTo(masked);
    }

    @Property(tries = 500)
    void spansAreOrderedApartAndInsideTheText(@ForAll("mixtures") String text) {
        int last = 0;
        for (Span span : guard.inspect(text).spans()) {
            assertThat(span.start()).isGreaterThanOrEqualTo(last);
            assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
            last = span.end();
        }
    }

    @Property(tries = 300)
    void anyTextIsSurvived(@ForAll String text) {
        assertThat(guard.inspect(text).masked()).isNotNull();
    }

    @Property(tries = 200)
    void everyKeyOfSixtyFourDigitsIsFound(@ForAll("keys") String key) {
        assertThat(guard.inspect("look: " + key).masked()).isEqualTo("look: ⟦removed:PRIVATE_KEY⟧");
    }

    @Provide
    Arbitrary<List<String>> phrases() {
        return Arbitraries.of(12, 15, 18, 21, 24)
                .flatMap(length -> Arbitraries.of(LISTED).list().ofSize(length).uniqueElements());
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ", ", ", "\n", "\t", " | ", "\u3000", "\r\n", "; ", "\" \"", " 7. ", "、", "->");
    }

    @Provide
    Arbitrary<Integer> placesInProse() {
        return Arbitraries.integers().between(0, CHINESE.length() - 18_000);
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofLength(64);
    }

    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(LISTED),
                phrases().map(words -> String.join(" ", words)),
                keys(),
                Arbitraries.longs()
                        .map(seed ->
                                String.join("", Mnemonics.random(WordList.CHINESE_SIMPLIFIED, 12, new Random(seed)))),
                Arbitraries.of(WordList.CHINESE_TRADITIONAL.words()),
                Arbitraries.of(WordList.JAPANESE.words()),
                Arbitraries.of(
                        "password: hunter2",
                        "password",
                        "PIN",
                        "is",
                        ":",
                        "4821",
                        "验证码",
                        "助记词是",
                        "{",
                        "}",
                        "\"crypto\":",
                        "\"ciphertext\": \"ab12\",",
                        "\"kdf\":",
                        "\uFFFF",
                        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                        "tx",
                        "hash",
                        "private key",
                        "is",
                        "冻结",
                        "🙂",
                        "\u202e",
                        ".",
                        "\n",
                        "my",
                        "⟦",
                        "?",
                        "&",
                        "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2n",
                        "Rk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
                        "5HueCGU8rMjxEXxiPuD5BDku4M",
                        "kFqeZyd4dZ1jvhTVqvbTLvyTJ",
                        "caf?",
                        "?baco",
                        "word 3"));
        return Combinators.combine(piece.list().ofMaxSize(40), Arbitraries.of(" ", "", "\n", ", "))
                .as((pieces, between) -> String.join(between, pieces));
    }
}
