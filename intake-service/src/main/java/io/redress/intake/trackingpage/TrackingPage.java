package io.redress.intake.trackingpage;

import io.redress.doors.Refused;
import io.redress.intake.abuse.Slowed;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.complaint.Redaction;
import io.redress.intake.conversation.AddMessage;
import io.redress.intake.evidence.AddEvidence;
import io.redress.intake.input.FieldProblem;
import io.redress.intake.input.InvalidFields;
import io.redress.intake.live.Versions;
import io.redress.intake.pages.FieldNames;
import io.redress.intake.pages.Page;
import io.redress.intake.pages.SlowPage;
import io.redress.intake.reference.Reference;
import io.redress.intake.token.TrackingCookie;
import io.redress.intake.token.TrackingLinks;
import io.redress.intake.tracking.ComplaintView;
import io.redress.intake.tracking.ComplaintView.Line;
import io.redress.intake.tracking.ShowComplaint;
import io.redress.intake.withdrawal.Reopen;
import io.redress.intake.withdrawal.Withdraw;
import io.redress.secretguard.SecretGuard;
import io.redress.taxonomy.Taxonomy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** The tracking page: where things stand, what was said, and what the customer can do. */
@Page
@RequestMapping("/track/{reference}")
class TrackingPage {

    private static final Logger log = LoggerFactory.getLogger(TrackingPage.class);
    private static final String VIEW = "track";
    private static final String CLEAN = "redirect:/track/";
    /** So long after the filing the page looks again by itself for the first promise. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ComplaintDoor door;
    private final ShowComplaint showComplaint;
    private final AddMessage addMessage;
    private final AddEvidence addEvidence;
    private final Withdraw withdraw;
    private final Reopen reopen;
    private final TrackingCookie cookie;
    private final TrackingLinks links;
    private final Taxonomy taxonomy;
    private final FieldNames fieldNames;
    private final Clock clock;
    private final SlowPage slowPage;
    private final Versions versions;

    TrackingPage(
            ComplaintDoor door,
            ShowComplaint showComplaint,
            AddMessage addMessage,
            AddEvidence addEvidence,
            Withdraw withdraw,
            Reopen reopen,
            TrackingCookie cookie,
            TrackingLinks links,
            Taxonomy taxonomy,
            FieldNames fieldNames,
            Clock clock,
            SlowPage slowPage,
            Versions versions) {
        this.door = door;
        this.showComplaint = showComplaint;
        this.addMessage = addMessage;
        this.addEvidence = addEvidence;
        this.withdraw = withdraw;
        this.reopen = reopen;
        this.cookie = cookie;
        this.links = links;
        this.taxonomy = taxonomy;
        this.fieldNames = fieldNames;
        this.clock = clock;
        this.slowPage = slowPage;
        this.versions = versions;
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
            // too many guesses, or the store is away: the clean address tries again, and tells
            name.ifPresent(known -> cookie.keepToTry(response, known, token));
        }
        return CLEAN
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
            return CLEAN + canonical;
        }
        Complaint complaint = openOrTry(reference, request, response);
        model.addAttribute("filed", filed != null);
        model.addAttribute("filesRefused", refused != null);
        return page(complaint, model, locale, List.of(), null, null);
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
        Complaint complaint = open(reference, request);
        model.addAttribute("filed", filed != null);
        return page(complaint, model, locale, List.of(), typed(text), typed(reason));
    }

    /** Somebody loads the address again that a form was sent to. */
    @GetMapping({"/messages", "/evidence", "/reopening"})
    String back(@PathVariable String reference, HttpServletRequest request) {
        return CLEAN + open(reference, request).reference();
    }

    @PostMapping("/messages")
    String say(
            @PathVariable String reference,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String formKey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Complaint complaint = open(reference, request);
        try {
            addMessage.add(complaint, text, formKey == null ? null : "form:" + formKey);
            return CLEAN + complaint.reference() + "#conversation";
        } catch (Slowed slowed) {
            slowPage.tell(slowed, model, response, locale);
            return page(complaint, model, locale, List.of(), text, null);
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(complaint, model, locale, invalid.problems(), text, null);
        }
    }

    @PostMapping("/evidence")
    String add(
            @PathVariable String reference,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Complaint complaint = open(reference, request);
        try {
            addEvidence.add(complaint, file, false);
            return CLEAN + complaint.reference() + "#evidence";
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(complaint, model, locale, invalid.problems(), null, null);
        }
    }

    @GetMapping("/withdrawal")
    String confirmWithdrawal(@PathVariable String reference, HttpServletRequest request, Model model) {
        Complaint complaint = open(reference, request);
        model.addAttribute("reference", complaint.reference());
        model.addAttribute("subject", complaint.words().subject());
        return "withdraw";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String reference, HttpServletRequest request) {
        Complaint complaint = open(reference, request);
        withdraw.withdraw(complaint);
        return CLEAN + complaint.reference();
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable String reference,
            @RequestParam(required = false) String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Complaint complaint = open(reference, request);
        try {
            reopen.reopen(complaint, reason);
            return CLEAN + complaint.reference();
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(complaint, model, locale, invalid.problems(), null, reason);
        }
    }

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
        return open(reference, request);
    }

    private static String typed(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private Complaint open(String reference, HttpServletRequest request) {
        return door.open(reference, cookie.token(request));
    }

    /**
     * @param text a message that could not be taken, shown again
     * @param reason the same for a reopening
     */
    private String page(
            Complaint complaint, Model model, Locale locale, List<FieldProblem> problems, String text, String reason) {
        // before anything else is read: the page must not take itself for newer than it is
        model.addAttribute("version", versions.of(complaint.name()));
        ComplaintView view = showComplaint.show(complaint, locale);
        boolean awaiting = view.estimate() == null && !view.status().isEnd() && view.resolution() == null;
        boolean justFiled = complaint.receivedAt().plus(PATIENCE).isAfter(clock.instant());
        model.addAttribute("complaint", view);
        model.addAttribute("answers", fieldNames.answers(complaint.words(), locale));
        model.addAttribute("takenFor", takenFor(view.category(), locale));
        model.addAttribute("awaitingEstimate", awaiting);
        // never over words that wait in the form
        model.addAttribute("lookAgain", awaiting && justFiled && problems.isEmpty() && text == null);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "promiseLate",
                view.estimate() != null && hasPassed(view.estimate().dueAt()));
        model.addAttribute(
                "lawPassed",
                view.estimate() != null && hasPassed(view.estimate().statutoryDueAt()));
        model.addAttribute("here", "/track/" + complaint.reference());
        model.addAttribute("wordsForm", "words");
        model.addAttribute("newestFirst", newestFirst(view.timeline()));
        model.addAttribute("unsent", masked(text));
        model.addAttribute("unsentReason", masked(reason));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        List<Redaction> removed = complaint.removed();
        boolean fundsExposed = Redaction.exposeFunds(removed);
        boolean mayBeHash = removed.stream().anyMatch(Redaction::mayBeHash);
        model.addAttribute("secretsRemoved", fundsExposed);
        model.addAttribute("keyOrHashRemoved", mayBeHash);
        model.addAttribute("passwordRemoved", !removed.isEmpty() && !fundsExposed && !mayBeHash);
        model.addAttribute("privateLink", links.link(complaint.name(), complaint.tokenGeneration()));
        return VIEW;
    }

    private boolean hasPassed(Instant date) {
        return date != null && date.isBefore(clock.instant());
    }

    /** A code that the taxonomy does not have any more is not shown. */
    private String takenFor(String category, Locale locale) {
        return category == null
                ? null
                : taxonomy.find(category).map(known -> known.name().in(locale)).orElse(null);
    }

    private static List<Line> newestFirst(List<Line> timeline) {
        List<Line> lines = new ArrayList<>(timeline);
        Collections.reverse(lines);
        return lines;
    }

    private static String masked(String text) {
        return text == null ? null : SecretGuard.standard().inspect(text).masked();
    }
}
