package io.redress.intake.pages;

import io.redress.doors.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns what was refused into a page that says what to do. */
@ControllerAdvice(annotations = Page.class)
class PageProblems {

    @ExceptionHandler
    String refused(Refused refused, Model model, HttpServletResponse response) {
        response.setStatus(refused.status().value());
        model.addAttribute("problem", refused.status() == HttpStatus.NOT_FOUND ? "unknown-reference" : refused.code());
        return "problem";
    }
}
