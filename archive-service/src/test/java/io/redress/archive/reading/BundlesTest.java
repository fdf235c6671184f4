package io.redress.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Every text of the page exists in every language, with the same placeholders, and the page holds none of its own. */
class BundlesTest {

    @Test
    void bothLanguagesHaveTheSameTextsAndPlaceholders() throws IOException {
        Properties english = bundle("messages.properties");
        Properties chinese = bundle("messages_zh.properties");

        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).doesNotContain("'");
        }
    }

    @Test
    void thePageHasNoWordsAndNoScriptOfItsOwn() throws IOException {
        for (String name : List.of("analytics", "share")) {
            Document page = Jsoup.parse(
                    new ClassPathResource("templates/" + name + ".html").getContentAsString(StandardCharsets.UTF_8));
            assertThat(page.body().text()).as(name).isBlank();
            assertThat(page.select("script, style, [style], [onclick]"))
                    .as(name)
                    .isEmpty();
        }
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(found::add);
        return found;
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
