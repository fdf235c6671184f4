package io.redress.intake.token;

import io.redress.intake.reference.Reference;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * The latest complaints that a browser holds the token of, in a cookie that also goes to the form: so that the form can ask
 * whether a new complaint belongs to one of them. It opens no page; what it holds is checked like any token.
 */
@Component
public class HeldComplaints {

    /** Some 300 characters; whoever has more of them is not asked about the oldest. */
    static final int MOST = 5;

    private static final String NAME = "redress_held";
    private static final Duration LIFE = Duration.ofDays(30);
    private static final String BETWEEN = "~";
    private static final String OF = ":";

    private final TrackingTokens tokens;
    private final TrackingLinks links;

    HeldComplaints(TrackingTokens tokens, TrackingLinks links) {
        this.tokens = tokens;
        this.links = links;
    }

    /** Whether this browser could open the complaint. */
    public boolean holds(HttpServletRequest request, Reference reference, int generation) {
        return tokens.opens(reference, generation, held(request).get(reference.value()));
    }

    /** Adds a complaint to what the browser of the request under way holds already. */
    void remember(HttpServletResponse response, Reference reference, String token) {
        Map<String, String> held = new LinkedHashMap<>();
        held.put(reference.value(), token);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            held(attributes.getRequest()).forEach(held::putIfAbsent);
        }
        String value = held.entrySet().stream()
                .limit(MOST)
                .map(pair -> pair.getKey() + OF + pair.getValue())
                .collect(Collectors.joining(BETWEEN));
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(LIFE)
                .httpOnly(true)
                .secure(links.secure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** What cannot be a pair is left out: a cookie can hold anything. */
    private static Map<String, String> held(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        Map<String, String> held = new LinkedHashMap<>();
        if (cookie == null) {
            return held;
        }
        for (String pair : cookie.getValue().split(BETWEEN, MOST + 1)) {
            String[] parts = pair.split(OF, 2);
            if (parts.length == 2
                    && held.size() < MOST
                    && Reference.parse(parts[0]).isPresent()
                    && parts[1].matches("[\\w.-]{1,120}")) {
                held.put(parts[0], parts[1]);
            }
        }
        return held;
    }
}
