package io.redress.survey.answer;

import io.redress.languages.Languages;
import io.redress.languages.testing.BundleRules;
import java.util.Locale;
import java.util.Set;

/** The texts of the survey page. */
class BundlesTest extends BundleRules {

    /** A date that is written as in English, and what says the same everywhere. */
    private static final Set<String> SAME = Set.of("time.pattern", "resolved.no");

    BundlesTest() {
        super("messages", Languages.ALL);
    }

    @Override
    protected Set<String> dates() {
        return Set.of("time.pattern");
    }

    @Override
    protected boolean maySayTheSame(Locale language, String key) {
        return SAME.contains(key);
    }
}
