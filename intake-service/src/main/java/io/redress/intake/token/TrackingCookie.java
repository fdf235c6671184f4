package io.redress.intake.token;

import io.redress.intake.reference.Reference;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Carries a tracking token so that it need not stand in an address: one cookie per complaint, sent to its own page only.
 * It is {@code Lax}, because {@code Strict} would not survive the way from a mail to the page.
 */
@Component
public class TrackingCookie {

    private static final String NAME = "redress_track";
    private static final Duration LIFE = Duration.ofDays(30);

    private final TrackingTokens tokens;
    private final TrackingLinks links;
    private final HeldComplaints held;

    TrackingCookie(TrackingTokens tokens, TrackingLinks links, HeldComplaints held) {
        this.tokens = tokens;
        this.links = links;
        this.held = held;
    }

    /** Gives the browser the key to a complaint. */
    public void set(HttpServletResponse response, Reference reference, int generation) {
        String token = tokens.issue(reference, generation);
        held.remember(response, reference, token);
        ResponseCookie cookie = ResponseCookie.from(NAME, token)
                .path("/track/" + reference)
                .maxAge(LIFE)
                .httpOnly(true)
                .secure(links.secure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The token that the browser sent, or null. */
    public String token(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }
}
