package io.redress.intake.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The token of a form against forged requests, masked anew on each page (against BREACH). One that is no text once the
 * mask is taken off is a wrong one: the handler of the framework would break on it, which is not the sender's to do.
 */
final class FormTokens implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken expected) {
        try {
            return masked.resolveCsrfTokenValue(request, expected);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
