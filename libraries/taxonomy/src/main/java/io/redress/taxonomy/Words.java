package io.redress.taxonomy;

import java.util.Locale;
import java.util.Map;

/** A text in several languages, by BCP 47 tag; English is always there. */
public record Words(Map<String, String> byLanguage) {

    public Words {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** In this language, else in English. */
    public String in(Locale locale) {
        String exact = byLanguage.get(locale.toLanguageTag());
        return exact != null
                ? exact
                : byLanguage.getOrDefault(locale.getLanguage(), byLanguage.get(Locale.ENGLISH.getLanguage()));
    }
}
