package io.redress.taxonomy;

import io.redress.languages.Languages;
import java.util.Locale;
import java.util.Map;

/** A text in several languages, by BCP 47 tag; English is always there. */
public record Words(Map<String, String> byLanguage) {

    public Words {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** In the language that serves this reader best, else in English. */
    public String in(Locale reader) {
        return Languages.pick(byLanguage, reader);
    }
}
