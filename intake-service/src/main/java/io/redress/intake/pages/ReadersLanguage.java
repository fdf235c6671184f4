package io.redress.intake.pages;

import io.redress.languages.Languages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page or an answer: what the reader chose ({@code ?lang=}, kept in a cookie), else what the browser
 * asks for, as far as the texts exist in it.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
public class ReadersLanguage implements LocaleResolver {

    static final String PARAMETER = "lang";
    static final String COOKIE = "redress_lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Languages.serving(request.getParameter(PARAMETER))
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(Languages::serving))
                .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
    }

    /** Not used: the choice is kept by {@link RememberLanguage}. */
    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("the reader chooses with ?" + PARAMETER);
    }

    private static Locale accepted(String header) {
        if (header == null || header.length() > 500) {
            return Languages.ALL.get(0);
        }
        try {
            List<String> tags = Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(Locale.LanguageRange::getRange)
                    .toList();
            return tags.stream()
                    .flatMap(tag -> Languages.serving(tag).stream())
                    .findFirst()
                    .orElse(Languages.ALL.get(0));
        } catch (IllegalArgumentException malformed) {
            return Languages.ALL.get(0);
        }
    }

    /** The other languages a reader can switch to. */
    static List<Locale> others(Locale current) {
        return Languages.ALL.stream().filter(locale -> !locale.equals(current)).toList();
    }
}
