package io.redress.intake.token;

import io.redress.intake.reference.Reference;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
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
    private static final String TO_TRY = "redress_track_try";
    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration TRY_LIFE = Duration.ofHours(1);
    /** What tokens are made of; nothing else gets into a cookie. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{1,200}");

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
        add(response, NAME, token, reference, LIFE);
    }

    /**
     * Keeps a token that cannot be looked at just now, so that it need not stay in the address until it can. It opens
     * nothing, and the key that the browser may have already stays beside it. What is no token is not kept.
     */
    public void keepToTry(HttpServletResponse response, Reference reference, String token) {
        if (TOKEN.matcher(token).matches()) {
            add(response, TO_TRY, token, reference, TRY_LIFE);
        }
    }

    /** The token that waits to be looked at, or null. */
    public String toTry(HttpServletRequest request) {
        return value(request, TO_TRY);
    }

    /** It was looked at. */
    public void tried(HttpServletResponse response, Reference reference) {
        add(response, TO_TRY, "", reference, Duration.ZERO);
    }

    /** The token that the browser sent, or null. */
    public String token(HttpServletRequest request) {
        return value(request, NAME);
    }

    private static String value(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    private void add(HttpServletResponse response, String name, String value, Reference reference, Duration life) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/track/" + reference)
                .maxAge(life)
                .httpOnly(true)
                .secure(links.secure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
