package io.redress.intake.pages;

import io.redress.intake.hours.Moments;
import io.redress.intake.hours.ServiceDesk;
import io.redress.intake.hours.ServiceHours;
import io.redress.languages.Languages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content. */
@ControllerAdvice(annotations = Page.class)
class Surroundings {

    private final ServiceDesk desk;
    private final Moments moments;
    private final MessageSource texts;
    private final Clock clock;

    Surroundings(ServiceDesk desk, Moments moments, MessageSource texts, Clock clock) {
        this.desk = desk;
        this.moments = moments;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param tag for {@code ?lang=} @param name in the language itself */
    record Language(String tag, String name) {

        static Language of(Locale language) {
            return new Language(language.toLanguageTag(), Languages.ownName(language));
        }
    }

    @ModelAttribute("otherLanguages")
    List<Language> otherLanguages(Locale locale) {
        return ReadersLanguage.others(locale).stream().map(Language::of).toList();
    }

    @ModelAttribute("deskOpen")
    boolean deskOpen() {
        return desk.at(clock.instant()).open();
    }

    /** When the desk opens, in words; empty while it is open. Says when the day may yet turn out to be a holiday. */
    @ModelAttribute("nextOpening")
    String nextOpening(Locale locale) {
        ServiceHours hours = desk.at(clock.instant());
        if (hours.open()) {
            return "";
        }
        String opening = moments.full(hours.nextOpening(), locale);
        return hours.provisionalFrom() == null
                ? opening
                : texts.getMessage(
                        "hours.provisional", new Object[] {opening, day(hours.provisionalFrom(), locale)}, locale);
    }

    private String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(texts.getMessage("hours.day", null, locale), locale)
                .format(day);
    }
}
