package io.redress.languages.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sound bundles pass every rule, and every rule has a text that breaks it. */
class BundleRulesTest {

    @Nested
    class Sound extends BundleRules {

        Sound() {
            super("bundles/sound", List.of(Locale.ENGLISH, Locale.FRENCH));
        }

        @Override
        protected Set<String> dates() {
            return Set.of("day");
        }

        @Override
        protected boolean maySayTheSame(Locale language, String key) {
            return key.equals("brand");
        }
    }

    private final BundleRules broken = new BundleRules("bundles/broken", List.of(Locale.ENGLISH, Locale.FRENCH)) {

        @Override
        protected Set<String> dates() {
            return Set.of("day");
        }
    };

    @Test
    void aTextThatIsMissingIsFound() {
        isFound(() -> broken.everyLanguageHasTheSameTexts(Locale.FRENCH), "only-in-english");
    }

    @Test
    void aValueThatIsMissingIsFound() {
        isFound(() -> broken.everyTextTakesTheSameValues(Locale.FRENCH), "greeting");
    }

    @Test
    void aTextThatIsLeftInEnglishIsFound() {
        isFound(() -> broken.noTextIsLeftInEnglish(Locale.FRENCH), "left");
    }

    @Test
    void anApostropheThatWouldBeLostIsFound() {
        isFound(() -> broken.everyTextCanBeFormatted(Locale.FRENCH), "greeting");
    }

    @Test
    void aDateThatSaysAPartTwiceIsFound() {
        isFound(() -> broken.everyDateCanBeWritten(Locale.FRENCH), "day");
    }

    @Test
    void anotherWordForAComplaintIsFound() {
        isFound(() -> broken.oneWordStandsForAComplaint(Locale.FRENCH), "plainte");
    }

    @Test
    void aBundleThatIsMissingIsFound() {
        isFound(() -> broken.everyTextCanBeFormatted(Locale.GERMAN), "bundles/broken_de.properties");
    }

    private static void isFound(ThrowingCallable rule, String what) {
        assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageContaining(what);
    }
}
