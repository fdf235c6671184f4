package io.redress.intake.trackingpage;

import io.redress.intake.abuse.Pace;
import io.redress.intake.abuse.Slowed;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.pages.Page;
import io.redress.intake.pages.SlowPage;
import io.redress.intake.token.TrackingCookie;
import io.redress.secretguard.SecretGuard;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For those who lost the page but kept reference and token. */
@Page
class FindPage {

    private final ComplaintDoor door;
    private final TrackingCookie cookie;
    private final Pace pace;
    private final SlowPage slowPage;

    FindPage(ComplaintDoor door, TrackingCookie cookie, Pace pace, SlowPage slowPage) {
        this.door = door;
        this.cookie = cookie;
        this.pace = pace;
        this.slowPage = slowPage;
    }

    @GetMapping("/track")
    String ask(Model model) {
        return form(model, null, null);
    }

    @PostMapping("/track")
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
