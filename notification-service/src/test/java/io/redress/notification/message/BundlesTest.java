package io.redress.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.languages.Languages;
import io.redress.languages.testing.BundleRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The texts of the letters: in every language that is offered, a subject for every kind. */
class BundlesTest extends BundleRules {

    /** A date that is written as in English, what says the same everywhere, and a word that Spanish shares. */
    private static final Set<String> SAME = Set.of("time.whole-day", "time.local", "time.offset", "answer.NO");

    private static final String LANGUAGES = "redress.notification.letters.languages[%d]";

    BundlesTest() {
        super("messages", Languages.ALL);
    }

    @Override
    protected Set<String> dates() {
        return Set.of("time.day");
    }

    @Override
    protected boolean maySayTheSame(Locale language, String key) {
        return SAME.contains(key);
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
                String subject = in(language).getProperty(kind + ".subject");
                assertThat(subject).as("%s %s", kind, language).contains("{0}").doesNotContain("{1}");
            }
        }
    }
}
