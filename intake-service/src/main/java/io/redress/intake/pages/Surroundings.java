package io.redress.intake.pages;

import io.redress.intake.hours.Moments;
import io.redress.intake.hours.ServiceDesk;
import io.redress.intake.hours.ServiceHours;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content. */
@ControllerAdvice(annotations = Page.class)
class Surroundings {

    private final ServiceDesk desk;
    private final Moments moments;
    private final Clock clock;

    Surroundings(ServiceDesk desk, Moments moments, Clock clock) {
        this.desk = desk;
        this.moments = moments;
        this.clock = clock;
    }

    /** @param tag for {@code ?lang=} @param name in the language itself */
    record Language(String tag, String name) {}

    @ModelAttribute("otherLanguages")
    List<Language> otherLanguages(Locale locale) {
        return ReadersLanguage.others(locale).stream()
                .map(other -> new Language(other.getLanguage(), other.getDisplayLanguage(other)))
                .toList();
    }

    @ModelAttribute("language")
    String language(Locale locale) {
        return locale.getLanguage();
    }

    @ModelAttribute("deskOpen")
    boolean deskOpen() {
        return desk.at(clock.instant()).open();
    }

    /** When the desk opens, in words; empty while it is open. */
    @ModelAttribute("nextOpening")
    String nextOpening(Locale locale) {
        ServiceHours hours = desk.at(clock.instant());
        return hours.open() ? "" : moments.full(hours.nextOpening(), locale);
    }
}
