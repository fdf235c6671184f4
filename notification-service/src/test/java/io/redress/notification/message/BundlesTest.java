package io.redress.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.languages.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class BundlesTest {

    /** A date that is written as in English, what says the same everywhere, and a word that Spanish shares. */
    private static final Set<String> SAME = Set.of("time.whole-day", "time.local", "time.offset", "answer.NO");

    private static final String LANGUAGES = "redress.notification.letters.languages[%d]";

    private static final Pattern FIGURES = Pattern.compile("\\d+");

    private final Properties english = load(Locale.ENGLISH);

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameKeys(Locale language) {
        assertThat(new TreeSet<>(load(language).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySentenceTakesTheSameValues(Locale language) {
        Properties bundle = load(language);
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(bundle.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceIsEmptyOrLosesAnApostrophe(Locale language) {
        Properties bundle = load(language);
        for (String key : bundle.stringPropertyNames()) {
            assertThat(bundle.getProperty(key).replace("''", ""))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("'");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceIsLeftInEnglish(Locale language) {
        Properties bundle = load(language);
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !language.equals(Locale.ENGLISH))
                .filteredOn(key -> bundle.getProperty(key).equals(english.getProperty(key)))
                .isSubsetOf(SAME);
    }

    /** Letters that were meant as words would write a part of the moment once more. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyDateCanBeWritten(Locale language) {
        String pattern = new MessageFormat(load(language).getProperty("time.day"), language).format(null);

        List<String> figures = FIGURES.matcher(
                        DateTimeFormatter.ofPattern(pattern, language).format(LocalDateTime.of(2026, 11, 27, 18, 5)))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(figures).contains("2026", "27").doesNotHaveDuplicates().isSubsetOf("2026", "11", "27", "18", "05");
    }

    /** What is shipped; an operator can offer fewer. */
    @Test
    void lettersAreOfferedInEveryLanguageThatHasABundle() throws IOException {
        PropertySource<?> shipped = new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yml"))
                .get(0);
        List<Locale> offered = new ArrayList<>();
        for (int i = 0; shipped.getProperty(LANGUAGES.formatted(i)) != null; i++) {
            offered.add(Locale.forLanguageTag(String.valueOf(shipped.getProperty(LANGUAGES.formatted(i)))));
        }

        assertThat(offered).isEqualTo(Languages.ALL);
    }

    @Test
    void everyKindHasASubjectWithTheReferenceAlone() {
        for (Kind kind : Kind.values()) {
            for (Locale language : Languages.ALL) {
                String subject = load(language).getProperty(kind + ".subject");
                assertThat(subject).as("%s %s", kind, language).contains("{0}").doesNotContain("{1}");
            }
        }
    }

    private static int placeholders(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties load(Locale language) {
        String name = language.equals(Locale.ENGLISH)
                ? "messages.properties"
                : "messages_" + language.toLanguageTag().replace('-', '_') + ".properties";
        Properties bundle = new Properties();
        try (InputStream in = BundlesTest.class.getResourceAsStream("/" + name)) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bundle;
    }
}
