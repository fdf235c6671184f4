package io.redress.languages.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for the message bundles of every service (docs/languages.md): the same texts with the same placeholders in
 * every language, none left in English, each can be formatted, and one word for one thing. A service's test extends it with
 * the name of its bundles, and adds what is its own.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class BundleRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern FIGURES = Pattern.compile("\\d+");

    /** More values than any text takes; numbers, because some texts choose their words by one. */
    private static final Object[] VALUES = IntStream.range(2, 12).boxed().toArray();

    /** Other words for a complaint than the one that docs/languages.md has. */
    private static final Map<String, Pattern> OTHER_WORDS = Map.of(
            "zh", Pattern.compile("申诉"),
            "zh-Hant", Pattern.compile("投訴"),
            "es", Pattern.compile("queja"),
            "fr", Pattern.compile("plainte"),
            "ko", Pattern.compile("불만(?!족)"));

    /** The texts that the other languages are compared with. */
    protected final Properties english;

    private final String baseName;
    private final List<Locale> languages;

    /**
     * @param baseName of the bundles on the class path, as in {@code desk/messages}
     * @param languages that there must be a bundle for, English among them
     */
    protected BundleRules(String baseName, List<Locale> languages) {
        this.baseName = baseName;
        this.languages = languages;
        this.english = in(Locale.ENGLISH);
    }

    /** The texts whose values are patterns of dates. */
    protected Set<String> dates() {
        return Set.of();
    }

    /** Whether a language may say the same as English: names, codes, and words that both have. */
    protected boolean maySayTheSame(Locale language, String key) {
        return false;
    }

    /** The texts in a language, as its bundle has them. */
    protected final Properties in(Locale language) {
        String name = language.equals(Locale.ENGLISH)
                ? baseName + ".properties"
                : baseName + "_" + language.toLanguageTag().replace('-', '_') + ".properties";
        Properties bundle = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/" + name)) {
            assertThat(file).as(name).isNotNull();
            bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every language there must be a bundle for. */
    protected final Stream<Locale> languages() {
        return languages.stream();
    }

    /** Every language but English. */
    protected final Stream<Locale> translations() {
        return languages().filter(language -> !language.equals(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageHasTheSameTexts(Locale language) {
        assertThat(new TreeSet<>(in(language).stringPropertyNames()))
                .isNotEmpty()
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTextTakesTheSameValues(Locale language) {
        Properties bundle = in(language);
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(bundle.getProperty(key, "")))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noTextIsLeftInEnglish(Locale language) {
        Properties bundle = in(language);
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> english.getProperty(key).equals(bundle.getProperty(key)))
                .allMatch(key -> maySayTheSame(language, key));
    }

    /** A single apostrophe would quote what follows it, and be lost. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyTextCanBeFormatted(Locale language) {
        Properties bundle = in(language);
        for (String key : bundle.stringPropertyNames()) {
            String text = bundle.getProperty(key);
            assertThat(text.replace("''", "")).as(key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(text, language).format(VALUES)).as(key).doesNotContain("{");
        }
    }

    /** Letters that were meant as words would write a part of the moment once more. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyDateCanBeWritten(Locale language) {
        Properties bundle = in(language);
        ZonedDateTime moment = ZonedDateTime.of(2026, 11, 27, 18, 5, 0, 0, ZoneId.of("Asia/Shanghai"));
        for (String key : dates()) {
            String pattern = new MessageFormat(bundle.getProperty(key), language).format(null);
            List<String> figures = FIGURES.matcher(
                            DateTimeFormatter.ofPattern(pattern, language).format(moment))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(figures)
                    .as(key)
                    .contains("2026", "27")
                    .doesNotHaveDuplicates()
                    .isSubsetOf("2026", "11", "27", "18", "05");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void oneWordStandsForAComplaint(Locale language) {
        Pattern otherWord = OTHER_WORDS.get(language.toLanguageTag());
        assertThat(in(language).values())
                .map(Object::toString)
                .noneMatch(text -> otherWord != null && otherWord.matcher(text).find());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
