package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.secretguard.Mnemonics.Vector;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every phrase with a valid checksum, of every list, however it is written, is found whole. */
class AllListsTest {

    private static final int MANY = 4000;
    private static final String MARKER = "⟦removed:RECOVERY_PHRASE⟧";

    private final SecretGuard guard = SecretGuard.standard();

    @Example
    void everyPublishedVectorIsFoundInEveryWayOfWriting() {
        List<Vector> published = Mnemonics.published();
        assertThat(published)
                .hasSize(264)
                .allMatch(v -> Mnemonics.of(v.list(), v.entropy()).equals(v.words()));

        for (Vector vector : published) {
            for (String separator : separators().allValues().orElseThrow().toList()) {
                assertThat(guard.inspect(join(vector.words(), separator)).masked())
                        .as("%s separated by '%s'", vector, separator)
                        .isEqualTo(MARKER);
            }
        }
    }

    @Example
    void everyPublishedChineseVectorIsFoundUnspaced() {
        List<Vector> chinese = Mnemonics.published().stream()
                .filter(v -> Mnemonics.isChinese(v.list()))
                .toList();

        assertThat(chinese).hasSize(48);
        for (Vector vector : chinese) {
            String phrase = String.join("", vector.words());
            for (String around : List.of("%s", "助记词：%s", "我把它发给了客服：\n%s\n请帮我！", "「%s」", "my words: %s")) {
                assertThat(guard.inspect(around.formatted(phrase)).masked())
                        .as("%s in %s", vector, around)
                        .isEqualTo(around.formatted(MARKER));
            }
        }
    }

    @Property(tries = 2000)
    void everyValidPhraseIsFound(
            @ForAll("lists") WordList list,
            @ForAll("lengths") int length,
            @ForAll long seed,
            @ForAll("separators") String separator,
            @ForAll("spellings") UnaryOperator<String> spelling) {
        List<String> words = Mnemonics.random(list, length, new Random(seed));

        String text = spelling.apply(join(words, separator));

        assertThat(guard.inspect(text).masked()).isEqualTo(MARKER);
        assertThat(guard.inspect(text).certain()).isTrue();
    }

    @Property(tries = 1000)
    void everyValidPhraseIsFoundInASentence(
            @ForAll("lists") WordList list, @ForAll("lengths") int length, @ForAll long seed) {
        String phrase = String.join(" ", Mnemonics.random(list, length, new Random(seed)));

        String masked = guard.inspect("帮帮我: " + phrase + " — XYZ").masked();

        assertThat(masked).isEqualTo("帮帮我: " + MARKER + " — XYZ");
    }

    @Property(tries = 1000)
    void everyValidChinesePhraseIsFoundUnspaced(
            @ForAll("chinese") WordList list, @ForAll("lengths") int length, @ForAll long seed) {
        String phrase = String.join("", Mnemonics.random(list, length, new Random(seed)));

        assertThat(guard.inspect(phrase).masked()).isEqualTo(MARKER);
        assertThat(guard.inspect("您好，助记词：" + phrase + "，请帮我").masked()).isEqualTo("您好，助记词：" + MARKER + "，请帮我");
    }

    /**
     * The words around it have a length with which the whole line cannot be a phrase itself, valid by chance. One phrase in
     * thousands has characters as common as those of prose, and nothing but its checksum to tell it from a complaint.
     */
    @Example
    void aPhraseInTheMiddleOfAChineseSentenceIsFoundAfterTheWordForIt() {
        Random random = new Random(39);
        int found = 0;
        for (int tries = 0; tries < MANY; tries++) {
            WordList list = tries % 2 == 0 ? WordList.CHINESE_SIMPLIFIED : WordList.CHINESE_TRADITIONAL;
            int length = PhraseChecksum.LENGTHS[tries % PhraseChecksum.LENGTHS.length];
            String phrase = String.join("", Mnemonics.random(list, length, random));
            String masked = guard.inspect("我的助记词是" + phrase + "请您帮我").masked();
            found += masked.startsWith("我的助记词是⟦removed") && !masked.contains(phrase.substring(0, length / 2)) ? 1 : 0;
        }

        assertThat((double) found / MANY).isGreaterThan(0.998);
    }

    @Property(tries = 300)
    void groupsOfChineseCharactersArePutTogether(
            @ForAll("chinese") WordList list, @ForAll("groups") int group, @ForAll long seed) {
        String phrase = String.join("", Mnemonics.random(list, 24, new Random(seed)));
        String grouped = phrase.replaceAll("(.{" + group + "})(?!$)", "$1 ");

        assertThat(guard.inspect(grouped).masked()).isEqualTo(MARKER);
    }

    /** Of a phrase's shorter stretches one in sixteen has a valid checksum, and may be the surer one. */
    @Example
    void aCertainStretchDoesNotHideTheRestOfItsPhrase() {
        for (String phrase : List.of("那联 以切 罢热 故京 姐玉 双尽 不种 心旺 曹光 薄存 国取 烧点", "彪隙符 展舞旬 講昨費 將亂產 後實持 為那任")) {
            assertThat(guard.inspect(phrase).masked()).isEqualTo(MARKER);
            assertThat(guard.inspect("我把它们写下来了：\n" + phrase + "\n请您帮我。").masked())
                    .isEqualTo("我把它们写下来了：\n" + MARKER + "\n请您帮我。");
        }
    }

    private static String join(List<String> words, String separator) {
        if (!separator.contains("%d")) {
            return String.join(separator, words);
        }
        StringBuilder numbered = new StringBuilder(words.get(0));
        for (int i = 1; i < words.size(); i++) {
            numbered.append(separator.formatted(i + 1)).append(words.get(i));
        }
        return numbered.toString();
    }

    @Provide
    Arbitrary<WordList> lists() {
        return Arbitraries.of(WordList.class);
    }

    @Provide
    Arbitrary<WordList> chinese() {
        return Arbitraries.of(WordList.CHINESE_SIMPLIFIED, WordList.CHINESE_TRADITIONAL);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.of(12, 15, 18, 21, 24);
    }

    @Provide
    Arbitrary<Integer> groups() {
        return Arbitraries.of(2, 3, 4, 6, 8);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(
                " ", "\u3000", ", ", ",", "，", "、", "\n", "\r\n", "\t", "\u00a0", " | ", "; ", "\" \"", "' '", "”\n“",
                "->", "\n%d. ", "\n%d) ", " %d ", "\n%d: ", "\n%d、", " (%d) ", "\n\n", " / ", "\u200b");
    }

    /** Upper case, composed and decomposed letters, and for lists in Latin letters the habit of leaving accents out. */
    @Provide
    Arbitrary<UnaryOperator<String>> spellings() {
        return Arbitraries.of(List.of(
                text -> text,
                text -> text.toUpperCase(Locale.ROOT),
                text -> Normalizer.normalize(text, Normalizer.Form.NFC),
                text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                text -> Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT),
                text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\u0300-\u036f]", ""),
                text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)));
    }
}
