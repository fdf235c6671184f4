package io.redress.workflow.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.casefile.Status;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The words of the supervisors' pages. */
class IncidentBundlesTest {

    private final Properties english = load("messages.properties");
    private final Properties chinese = load("messages_zh.properties");

    @Test
    void bothLanguagesHaveTheSameKeysAndTakeTheSameValues() {
        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(values(chinese, key)).as(key).isEqualTo(values(english, key));
            assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
        }
    }

    @Test
    void everyWordThatAPageUsesIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String page : new String[] {"frame", "list", "one"}) {
            Matcher key =
                    Pattern.compile("#\\{(incidents[\\w.-]+)").matcher(read("templates/incidents/" + page + ".html"));
            while (key.find()) {
                used.add(key.group(1));
            }
        }

        assertThat(used).hasSizeGreaterThan(40);
        assertThat(english.stringPropertyNames()).containsAll(used);
    }

    @Test
    void everyCodeHasItsWords() {
        for (Status status : Status.values()) {
            assertThat(english).containsKey("incidents.case." + status);
        }
        for (Outcome outcome : Outcome.values()) {
            assertThat(english).containsKey("incidents.outcome." + outcome);
        }
        for (Incident.Status status : Incident.Status.values()) {
            assertThat(english).containsKey("incidents.status." + status);
        }
    }

    private static int values(Properties bundle, String key) {
        return new MessageFormat(bundle.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String name) {
        try {
            Properties bundle = new Properties();
            bundle.load(new StringReader(read("incidents/" + name)));
            return bundle;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
