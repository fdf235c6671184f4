package io.redress.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages of the pages beside the Tasklist say the same things. */
class BundlesTest {

    private static final Pattern GIVEN = Pattern.compile("\\{\\d}");

    @Test
    void haveTheSameKeysAndPlaceholders() throws IOException {
        Properties english = bundle("messages.properties");
        Properties chinese = bundle("messages_zh.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, said) ->
                assertThat(given(chinese.get(key))).as(key.toString()).containsExactlyInAnyOrder(given(said)));
    }

    private static String[] given(Object said) {
        return GIVEN.matcher(said.toString())
                .results()
                .map(found -> found.group())
                .toArray(String[]::new);
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (var in =
                new InputStreamReader(BundlesTest.class.getResourceAsStream("/desk/" + name), StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }
}
