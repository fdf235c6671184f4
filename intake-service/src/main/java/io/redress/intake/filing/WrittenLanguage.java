package io.redress.intake.filing;

import io.redress.languages.Languages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A language that a complaint can be written in; the form offers the usual ones, the API takes any.
 *
 * @param tag BCP 47
 * @param name in the language itself
 */
record WrittenLanguage(String tag, String name) {

    static final List<WrittenLanguage> OFFERED = Stream.of(
                    "en", "zh", "zh-Hant", "ar", "bn", "de", "es", "fa", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl",
                    "pt", "ru", "th", "tr", "uk", "vi")
            .map(Locale::forLanguageTag)
            .map(locale -> new WrittenLanguage(locale.toLanguageTag(), Languages.ownName(locale)))
            .toList();
}
