package io.redress.intake.pages;

import io.redress.doors.Refused;
import io.redress.intake.abuse.Slowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns what was refused into a page that says what to do. */
@ControllerAdvice(annotations = Page.class)
class PageProblems {

    private final SlowPage slowPage;

    PageProblems(SlowPage slowPage) {
        this.slowPage = slowPage;
    }

    @ExceptionHandler
    String refused(Refused refused, Model model, HttpServletResponse response) {
        response.setStatus(refused.status().value());
        model.addAttribute("problem", refused.status() == HttpStatus.NOT_FOUND ? "unknown-reference" : refused.code());
        return "problem";
    }

    /** Where no form holds anything that could be lost. */
    @ExceptionHandler
    String slowed(Slowed slowed, Model model, HttpServletResponse response, Locale locale) {
        slowPage.tell(slowed, model, response, locale);
        model.addAttribute("problem", "slow");
        return "problem";
    }
}
