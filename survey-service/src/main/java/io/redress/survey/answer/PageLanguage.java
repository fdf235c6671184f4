package io.redress.survey.answer;

import io.redress.languages.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the one that was chosen on it ({@code ?lang=}), else the complaint's, else the browser's, else
 * English. There is no cookie to remember it: the link carries it.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class PageLanguage implements LocaleResolver {

    private static final String CHOSEN = PageLanguage.class.getName();
    private static final String PARAMETER = "lang";

    /** @param ofComplaint BCP 47, or null when it is not known */
    void choose(HttpServletRequest request, String ofComplaint) {
        Optional<Locale> chosen = asked(request);
        if (chosen.isEmpty() && ofComplaint != null) {
            chosen = Optional.of(Languages.serving(ofComplaint).orElse(Languages.ALL.get(0)));
        }
        chosen.ifPresent(language -> request.setAttribute(CHOSEN, language));
    }

    /** Keeps a choice over a redirect. */
    String query(HttpServletRequest request) {
        return asked(request)
                .map(language -> "?" + PARAMETER + "=" + language.toLanguageTag())
                .orElse("");
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(accepted -> Languages.serving(accepted.toLanguageTag()).stream())
                .findFirst()
                .orElse(Languages.ALL.get(0));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("the address carries the language");
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        return Languages.serving(request.getParameter(PARAMETER));
    }
}
