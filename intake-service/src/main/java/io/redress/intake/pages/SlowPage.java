package io.redress.intake.pages;

import io.redress.intake.abuse.Slowed;
import io.redress.intake.abuse.Waits;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells on a page, above what was typed, that it has to wait: why, how long, and what else can be done. */
@Component
public class SlowPage {

    private final Waits waits;

    SlowPage(Waits waits) {
        this.waits = waits;
    }

    /** Makes the answer a 429 and fills the model for the fragment {@code slow :: notice}. */
    public void tell(Slowed slowed, Model model, HttpServletResponse response, Locale locale) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(slowed.seconds()));
        model.addAttribute("slow", waits.reason(slowed, locale));
        model.addAttribute("otherChannel", waits.otherChannel());
        slowed.challenge().ifPresent(challenge -> model.addAttribute("work", challenge));
    }
}
