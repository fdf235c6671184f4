package io.redress.intake.input;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.redress.doors.Problems;
import io.redress.secretguard.SecretGuard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs which fields were refused and what to do, in the caller's language. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class InputProblems {

    private final MessageSource texts;

    InputProblems(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler(InvalidFields.class)
    ResponseEntity<ProblemDetail> invalid(InvalidFields invalid, Locale locale) {
        return answer(
                "invalid-field",
                texts.getMessage("problem.fields", null, locale),
                invalid.problems().stream()
                        .map(problem -> Map.of(
                                "field", problem.field(),
                                "code", problem.code(),
                                "detail",
                                        texts.getMessage(
                                                problem.key(),
                                                problem.arguments().toArray(),
                                                locale)))
                        .toList());
    }

    /** The cause of an unreadable body: a field that does not exist is named, or a typing error would be lost words. */
    @ExceptionHandler(UnrecognizedPropertyException.class)
    ResponseEntity<ProblemDetail> unknown(UnrecognizedPropertyException unknown, Locale locale) {
        String known = unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        String detail = texts.getMessage("problem.unknown-field", new Object[] {known}, locale);
        return answer(
                "unknown-field",
                texts.getMessage("problem.fields", null, locale),
                List.of(Map.of("field", path(unknown), "code", "unknown-field", "detail", detail)));
    }

    /** Masked: anything can be pasted as a name. */
    private static String path(UnrecognizedPropertyException unknown) {
        String path = unknown.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .substring(1);
        return SecretGuard.standard().inspect(path).masked();
    }

    private static ResponseEntity<ProblemDetail> answer(String code, String detail, List<Map<String, String>> errors) {
        ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, code, detail);
        problem.setProperty("errors", errors);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
