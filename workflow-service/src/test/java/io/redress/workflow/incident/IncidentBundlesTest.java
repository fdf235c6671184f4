package io.redress.workflow.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.languages.testing.BundleRules;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.casefile.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The words of the supervisors' pages. */
class IncidentBundlesTest extends BundleRules {

    IncidentBundlesTest() {
        super("incidents/messages", List.of(Locale.ENGLISH, Locale.CHINESE));
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

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
