package io.redress.intake.trackingpage;

import io.redress.doors.Refused;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.pages.Page;
import io.redress.intake.reference.Reference;
import io.redress.intake.token.TrackingCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The tracking page: where things stand, and what was said. */
@Page
@RequestMapping("/track/{reference}")
class TrackingPage {

    /** To the page of a complaint, at the address that holds no token; the reference follows. */
    static final String REDIRECT = "redirect:/track/";

    private static final Logger log = LoggerFactory.getLogger(TrackingPage.class);

    private final ComplaintDoor door;
    private final TrackingCookie cookie;
    private final TrackingModel page;

    TrackingPage(ComplaintDoor door, TrackingCookie cookie, TrackingModel page) {
        this.door = door;
        this.cookie = cookie;
        this.page = page;
    }

    /**
     * A link from a mail: the token moves into a cookie, and whatever comes of it is shown at the clean address, which no
     * history, screenshot or helper gives away.
     */
    @GetMapping(params = "token")
    String enter(@PathVariable String reference, @RequestParam String token, HttpServletResponse response) {
        Optional<Reference> name = Reference.parse(reference);
        try {
            Complaint complaint = door.open(reference, token);
            cookie.set(response, complaint.name(), complaint.tokenGeneration());
        } catch (Refused wrong) {
            log.debug("a link that opens nothing");
        } catch (RuntimeException notNow) {
            // too many guesses, the store is away or a fault of ours: the clean address tries again, and it comes to
            // light
            // there, where no address holds the token
            name.ifPresent(known -> cookie.keepToTry(response, known, token));
        }
        return REDIRECT
                + name.map(Reference::value)
                        .orElseGet(() -> UriUtils.encodePathSegment(reference, StandardCharsets.UTF_8));
    }

    @GetMapping(params = "!token")
    String look(
            @PathVariable String reference,
            @RequestParam(required = false) String filed,
            @RequestParam(required = false) String refused,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        String canonical = Reference.parse(reference).map(Reference::value).orElse(reference);
        if (!canonical.equals(reference)) {
            // the cookie goes to the canonical address only
            return REDIRECT + canonical;
        }
        Complaint complaint = openOrTry(reference, request, response);
        model.addAttribute("filed", filed != null);
        model.addAttribute("filesRefused", refused != null);
        return page.fill(complaint, model, locale, List.of(), null, null);
    }

    /** Switching the language posts what was typed here, so that no word is lost. */
    @PostMapping(params = "lang")
    String inOtherLanguage(
            @PathVariable String reference,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String filed,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        Complaint complaint = door.open(reference, request);
        model.addAttribute("filed", filed != null);
        return page.fill(complaint, model, locale, List.of(), typed(text), typed(reason));
    }

    /** With the token that waits since {@link #enter}, else with the one that the browser came in with before. */
    private Complaint openOrTry(String reference, HttpServletRequest request, HttpServletResponse response) {
        String toTry = cookie.toTry(request);
        if (toTry != null) {
            Reference name = new Reference(reference);
            try {
                Complaint complaint = door.open(reference, toTry);
                cookie.tried(response, name);
                cookie.set(response, name, complaint.tokenGeneration());
                return complaint;
            } catch (Refused wrong) {
                cookie.tried(response, name);
            }
        }
        return door.open(reference, request);
    }

    private static String typed(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
