package io.redress.system.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What intake sees in a complaint, agents' forms can say. */
class WordClassesTest {

    private static final String TEXTS = "/META-INF/resources/webjars/camunda/app/tasklist/scripts/redress-texts.js";

    @Test
    void everyClassOfWordsHasAWordInEveryLanguageOfTheForms() throws IOException {
        List<String> classes = Pattern.compile("(?m)^([A-Z_]+):")
                .matcher(read("/word-classes.yml"))
                .results()
                .map(found -> found.group(1))
                .toList();
        String texts = read(TEXTS);
        long languages =
                Pattern.compile("(?m)^  [a-z]{2}: \\{").matcher(texts).results().count();

        assertThat(classes).contains("THEFT");
        assertThat(languages).isGreaterThanOrEqualTo(2);
        assertThat(classes)
                .allSatisfy(one -> assertThat(Pattern.compile("'signal\\." + one + "': '[^']+'")
                                .matcher(texts)
                                .results()
                                .map(MatchResult::group))
                        .hasSize((int) languages));
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(WordClassesTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
