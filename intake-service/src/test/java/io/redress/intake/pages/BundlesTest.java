package io.redress.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.languages.Languages;
import io.redress.languages.testing.BundleRules;
import io.redress.secretguard.SecretGuard;
import io.redress.secretguard.SecretKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the pages: every text that is used exists, none is left over, and no page has words of its own. */
class BundlesTest extends BundleRules {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9._-]*)");
    private static final Pattern PREFIX = Pattern.compile("'([a-z]+\\.(?:[a-zA-Z]+\\.)*)' \\+");

    /** Names, codes and figures, which are the same everywhere. */
    private static final Pattern SAME_EVERYWHERE = Pattern.compile(
            "brand|moment\\.in-zone|moment\\.zone|policy\\.hours\\.days|track\\.files\\.size|slow\\.(?:seconds|minutes)");

    /** Words that a language shares with English, and patterns of dates that it writes alike. */
    private static final Map<String, Set<String>> SAME_IN = Map.of(
            "fr",
            Set.of("hours.day", "moment.brief"),
            "es",
            Set.of("moment.brief", "file.answer.NO"),
            "ru",
            Set.of("hours.day", "moment.brief"));

    private static final Pattern QUOTED = Pattern.compile("[“„«「]\\s?([^”“»」]+?)\\s?[”“»」]");
    private static final String HASH = "0x88df016429689c079f3b2f6ad39fa052532c56795b733da78a91ebe6a713944b";

    BundlesTest() {
        super("messages", Languages.ALL);
    }

    @Override
    protected Set<String> dates() {
        return Set.of("hours.day", "moment.full", "moment.brief", "moment.day");
    }

    @Override
    protected boolean maySayTheSame(Locale language, String key) {
        return SAME_EVERYWHERE.matcher(key).matches()
                || SAME_IN.getOrDefault(language.toLanguageTag(), Set.of()).contains(key);
    }

    @Test
    void everyKindOfSecretHasAName() {
        assertThat(SecretKind.values()).allMatch(kind -> english.containsKey("track.removed." + kind));
    }

    /** Whoever follows the advice must not be told the same again. */
    @ParameterizedTest
    @MethodSource("languages")
    void theAdvisedWordsBeforeAHashLetItPass(Locale language) {
        for (String advice : List.of("track.either.hash", "secrets.either.text")) {
            Matcher quoted = QUOTED.matcher(in(language).getProperty(advice));

            assertThat(quoted.find()).isTrue();
            assertThat(SecretGuard.standard().inspect(HASH).kinds()).isNotEmpty();
            assertThat(SecretGuard.standard()
                            .inspect(quoted.group(1) + " " + HASH)
                            .kinds())
                    .as(quoted.group(1))
                    .isEmpty();
        }
    }

    /** What the page puts in place of a secret must not be taken for one. */
    @ParameterizedTest
    @MethodSource("languages")
    void theMarkOfTheFormIsNoSecret(Locale language) {
        Properties bundle = in(language);
        for (SecretKind kind : SecretKind.values()) {
            String mark =
                    "[" + bundle.getProperty("track.removed") + " " + bundle.getProperty("track.removed." + kind) + "]";
            assertThat(SecretGuard.standard()
                            .inspect("a " + mark + " b " + mark)
                            .found())
                    .as(mark)
                    .isFalse();
        }
    }

    @Test
    void everyTextThatAPageNamesExists() throws IOException {
        for (Path template : templates()) {
            String page = Files.readString(template);
            Matcher used = USED.matcher(page);
            while (used.find()) {
                assertThat(english.stringPropertyNames())
                        .as(template.toString())
                        .contains(used.group(1));
            }
            Matcher prefix = PREFIX.matcher(page);
            while (prefix.find()) {
                String start = prefix.group(1);
                assertThat(english.stringPropertyNames())
                        .as(template + " " + start)
                        .anyMatch(key -> key.startsWith(start));
            }
        }
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path template : templates()) {
            sources.append(Files.readString(template));
        }
        try (Stream<Path> classes = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    classes.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(source));
            }
        }
        for (String key : english.stringPropertyNames()) {
            boolean named = sources.indexOf("#{" + key + "}") >= 0
                    || sources.indexOf("#{" + key + "(") >= 0
                    || sources.indexOf("\"" + key + "\"") >= 0;
            boolean composed = families(key)
                            .anyMatch(family -> sources.indexOf("'" + family + "'") >= 0
                                    || sources.indexOf("\"" + family + "\"") >= 0)
                    || key.endsWith(".hint") && sources.indexOf("'.hint'") >= 0;
            assertThat(named || composed).as(key).isTrue();
        }
    }

    @Test
    void noPageHoldsTextOfItsOwn() throws IOException {
        for (Path template : templates()) {
            Document page = Jsoup.parse(Files.readString(template));
            assertThat(page.body().text().replaceAll("[\\s·():]", ""))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    @Test
    void noPageHoldsScriptOrStyleOfItsOwn() throws IOException {
        for (Path template : templates()) {
            Document page = Jsoup.parse(Files.readString(template));
            assertThat(page.select("script:not([^th:src]), style, [style], [onclick], [onsubmit]"))
                    .isEmpty();
            assertThat(page.select("script"))
                    .allSatisfy(script -> assertThat(script.data()).isBlank());
        }
    }

    /** "field.contact.name" may be composed from "field." or from "field.contact.". */
    private static Stream<String> families(String key) {
        return IntStream.range(1, key.length())
                .filter(end -> key.charAt(end - 1) == '.')
                .mapToObj(end -> key.substring(0, end));
    }

    private static Set<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            Set<Path> templates = new TreeSet<>(files.toList());
            assertThat(templates).hasSizeGreaterThan(5);
            return templates;
        }
    }
}
