package io.redress.intake.abuse;

import io.redress.doors.Problems;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs how long to wait, and what work would shorten it. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SlowedAnswers {

    private final Waits waits;
    private final MessageSource texts;

    SlowedAnswers(Waits waits, MessageSource texts) {
        this.waits = waits;
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> slowed(Slowed slowed, Locale locale) {
        ProblemDetail problem =
                Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", waits.reason(slowed, locale));
        problem.setProperty("limit", slowed.limit());
        problem.setProperty("retryAfterSeconds", slowed.seconds());
        if (!waits.otherChannel().isEmpty()) {
            problem.setProperty("otherChannel", waits.otherChannel());
        }
        slowed.challenge().ifPresent(challenge -> problem.setProperty("work", asked(challenge, locale)));
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(slowed.seconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Map<String, Object> asked(Work.Challenge challenge, Locale locale) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("challenge", challenge.challenge());
        work.put("algorithm", "SHA-256");
        work.put("bits", challenge.bits());
        work.put("expiresAt", challenge.expiresAt());
        work.put("header", Work.HEADER);
        work.put("detail", texts.getMessage("slow.work.program", null, locale));
        return work;
    }
}
