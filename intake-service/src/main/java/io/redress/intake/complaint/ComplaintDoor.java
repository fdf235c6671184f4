package io.redress.intake.complaint;

import io.redress.doors.Refused;
import io.redress.intake.abuse.Guesses;
import io.redress.intake.reference.Reference;
import io.redress.intake.token.TrackingCookie;
import io.redress.intake.token.TrackingTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a complaint for whoever holds its token. A wrong token and an unknown reference look the same from outside. */
@Component
public class ComplaintDoor {

    private static final String BEARER = "Bearer ";

    private final Complaints complaints;
    private final TrackingTokens tokens;
    private final Guesses guesses;
    private final TrackingCookie cookie;

    ComplaintDoor(Complaints complaints, TrackingTokens tokens, Guesses guesses, TrackingCookie cookie) {
        this.complaints = complaints;
        this.tokens = tokens;
        this.guesses = guesses;
        this.cookie = cookie;
    }

    /**
     * @param reference as it was typed
     * @throws Refused when they do not belong together
     * @throws io.redress.intake.abuse.Slowed when too many wrong tokens were tried before
     */
    public Complaint open(String reference, String token) {
        if (token == null || token.isEmpty()) {
            // no guess, only somebody without a key
            throw Refused.unknownReference();
        }
        Optional<Reference> name = Reference.parse(reference);
        String tried = name.map(Reference::value).orElse(reference);
        guesses.beforeTrying(tried);
        Optional<Complaint> found = name.flatMap(complaints::find).flatMap(complaint -> opened(complaint, token));
        if (found.isEmpty()) {
            guesses.failed(tried);
            throw Refused.unknownReference();
        }
        guesses.opened(tried);
        return found.get();
    }

    /** The same with the token in the cookie that a browser sent. */
    public Complaint open(String reference, HttpServletRequest request) {
        return open(reference, cookie.token(request));
    }

    /** A new link that is used for the first time turns the older ones off. */
    private Optional<Complaint> opened(Complaint complaint, String token) {
        if (tokens.opens(complaint.name(), complaint.tokenGeneration(), token)) {
            return Optional.of(complaint);
        }
        if (complaint.latestGeneration() == complaint.tokenGeneration()
                || !tokens.opens(complaint.name(), complaint.latestGeneration(), token)) {
            return Optional.empty();
        }
        complaints.turnOlderLinksOff(complaint);
        return Optional.of(complaint.withLatestLink());
    }

    /** The same with the token in an {@code Authorization: Bearer} header (RFC 6750). */
    public Complaint openWith(String authorization, String reference) {
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return open(reference, bearer ? authorization.substring(BEARER.length()).strip() : null);
    }
}
