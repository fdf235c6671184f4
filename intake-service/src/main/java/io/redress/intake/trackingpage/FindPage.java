package io.redress.intake.trackingpage;

import io.redress.intake.abuse.Pace;
import io.redress.intake.abuse.Slowed;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.input.FieldProblem;
import io.redress.intake.input.InvalidFields;
import io.redress.intake.lostlink.AskForLink;
import io.redress.intake.pages.Page;
import io.redress.intake.pages.SlowPage;
import io.redress.intake.token.TrackingCookie;
import io.redress.secretguard.SecretGuard;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For those who lost the page: with reference and token it opens, with the e-mail address a new link comes. */
@Page
class FindPage {

    private final ComplaintDoor door;
    private final AskForLink askForLink;
    private final TrackingCookie cookie;
    private final Pace pace;
    private final SlowPage slowPage;

    FindPage(ComplaintDoor door, AskForLink askForLink, TrackingCookie cookie, Pace pace, SlowPage slowPage) {
        this.door = door;
        this.askForLink = askForLink;
        this.cookie = cookie;
        this.pace = pace;
        this.slowPage = slowPage;
    }

    @GetMapping("/track")
    String ask(@RequestParam(required = false) String asked, Model model) {
        model.addAttribute("linkAsked", asked != null);
        return form(model, null, null);
    }

    @PostMapping(path = "/track", params = "!email")
    String find(
            @RequestParam String reference,
            @RequestParam String token,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            pace.lookup();
            Complaint complaint = door.open(reference, token.strip());
            cookie.set(response, complaint.name(), complaint.tokenGeneration());
            return "redirect:/track/" + complaint.reference();
        } catch (Slowed slowed) {
            slowPage.tell(slowed, model, response, locale);
            return form(model, reference, token);
        }
    }

    /** The answer is the same for what exists and what does not: a redirect to the same sentence. */
    @PostMapping(path = "/track", params = "email")
    String askForLink(
            @RequestParam(required = false) String reference,
            @RequestParam String email,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            askForLink.ask(reference, email);
            return "redirect:/track?asked";
        } catch (Slowed slowed) {
            slowPage.tell(slowed, model, response, locale);
            return lost(model, reference, email, List.of());
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return lost(model, reference, email, invalid.problems());
        }
    }

    private static String lost(Model model, String reference, String email, List<FieldProblem> problems) {
        model.addAttribute("lostReference", masked(reference));
        model.addAttribute("email", masked(email));
        model.addAttribute("problems", problems);
        return form(model, null, null);
    }

    private static String form(Model model, String reference, String token) {
        model.addAttribute("reference", masked(reference));
        model.addAttribute("token", masked(token));
        return "find";
    }

    /** Somebody may have typed a recovery phrase: it must not travel back and forth. */
    private static String masked(String typed) {
        return typed == null ? null : SecretGuard.standard().inspect(typed).masked();
    }
}
