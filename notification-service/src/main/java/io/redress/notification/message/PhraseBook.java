package io.redress.notification.message;

import io.redress.languages.Languages;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the language of the house that serves a complaint's language tag best. */
@Component
class PhraseBook {

    private final MessageSource messages;
    private final LetterSettings settings;

    PhraseBook(MessageSource messages, LetterSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** @param tag BCP 47, as the complaint has it; a language without a bundle gets the house's first one */
    Phrases in(String tag) {
        List<Locale> spoken =
                settings.languages().stream().map(Locale::forLanguageTag).toList();
        return new Phrases(messages, Languages.among(spoken, tag).orElse(spoken.get(0)), settings.zone());
    }
}
