package io.redress.intake.complaint;

import io.redress.doors.Refused;
import io.redress.intake.reference.Reference;
import io.redress.intake.token.TrackingTokens;
import org.springframework.stereotype.Component;

/** Opens a complaint for whoever holds its token. A wrong token and an unknown reference look the same from outside. */
@Component
public class ComplaintDoor {

    private static final String BEARER = "Bearer ";

    private final Complaints complaints;
    private final TrackingTokens tokens;

    ComplaintDoor(Complaints complaints, TrackingTokens tokens) {
        this.complaints = complaints;
        this.tokens = tokens;
    }

    /**
     * @param reference as it was typed
     * @throws Refused when they do not belong together
     */
    public Complaint open(String reference, String token) {
        return Reference.parse(reference)
                .flatMap(complaints::find)
                .filter(complaint -> tokens.opens(complaint.name(), complaint.tokenGeneration(), token))
                .orElseThrow(Refused::unknownReference);
    }

    /** The same with the token in an {@code Authorization: Bearer} header (RFC 6750). */
    public Complaint openWith(String authorization, String reference) {
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return open(reference, bearer ? authorization.substring(BEARER.length()).strip() : null);
    }
}
