package io.redress.archive.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of a page: {@code ?lang=}, else what the browser asks for, as far as the texts exist in it. */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class ReadersLanguage extends AcceptHeaderLocaleResolver {

    static final String PARAMETER = "lang";

    /** The first one is for everybody else. */
    private static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.CHINESE);

    ReadersLanguage() {
        setSupportedLocales(SUPPORTED);
        setDefaultLocale(SUPPORTED.get(0));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String chosen = request.getParameter(PARAMETER);
        return SUPPORTED.stream()
                .filter(locale -> locale.getLanguage().equals(chosen))
                .findFirst()
                .orElseGet(() -> super.resolveLocale(request));
    }

    /** The other languages that a reader can switch to. */
    static List<Locale> others(Locale current) {
        return SUPPORTED.stream().filter(locale -> !locale.equals(current)).toList();
    }
}
