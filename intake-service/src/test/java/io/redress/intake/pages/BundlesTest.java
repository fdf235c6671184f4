package io.redress.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.secretguard.SecretKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
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

/** Every text exists in every language, with the same placeholders, and every text that is used exists. */
class BundlesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9._-]*)");
    private static final Pattern PREFIX = Pattern.compile("'([a-z]+\\.(?:[a-zA-Z]+\\.)*)' \\+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private final Properties english = bundle("messages.properties");
    private final Properties chinese = bundle("messages_zh.properties");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void everyKindOfSecretHasAName() {
        assertThat(SecretKind.values()).allMatch(kind -> english.containsKey("track.removed." + kind));
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void everyTextCanBeFormatted() {
        for (Properties bundle : Set.of(english, chinese)) {
            for (String key : bundle.stringPropertyNames()) {
                String text = bundle.getProperty(key);
                assertThat(text).as(key).isNotBlank().doesNotContain("'");
                assertThat(new MessageFormat(text, Locale.ENGLISH).format(new Object[] {"one", "two"}))
                        .as(key)
                        .doesNotContain("{");
            }
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
            assertThat(page.select("script").html()).isEmpty();
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

    private static Set<String> placeholders(String text) {
        Set<String> placeholders = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            placeholders.add(matcher.group(1));
        }
        return placeholders;
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                BundlesTest.class.getClassLoader().getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
