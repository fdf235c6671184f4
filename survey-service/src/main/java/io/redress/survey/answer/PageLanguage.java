package io.redress.survey.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

    private static final List<String> SPOKEN = List.of("en", "zh");
    private static final String CHOSEN = PageLanguage.class.getName();
    private static final String PARAMETER = "lang";

    /** @param ofComplaint BCP 47, or null when it is not known */
    void choose(HttpServletRequest request, String ofComplaint) {
        Optional<String> chosen = asked(request);
        if (chosen.isEmpty() && ofComplaint != null) {
            chosen = Optional.of(spoken(Locale.forLanguageTag(ofComplaint)).orElse(SPOKEN.get(0)));
        }
        chosen.ifPresent(language -> request.setAttribute(CHOSEN, Locale.forLanguageTag(language)));
    }

    /** Keeps a choice over a redirect. */
    String query(HttpServletRequest request) {
        return asked(request).map(language -> "?" + PARAMETER + "=" + language).orElse("");
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        return Locale.forLanguageTag(spoken(request.getLocale()).orElse(SPOKEN.get(0)));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("the address carries the language");
    }

    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).filter(SPOKEN::contains);
    }

    private static Optional<String> spoken(Locale locale) {
        return Optional.of(locale.getLanguage()).filter(SPOKEN::contains);
    }
}
