package io.redress.doors;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure of an API into {@code application/problem+json} (RFC 9457) that says what to do. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAnswers extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

    @ExceptionHandler(Refused.class)
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        ProblemDetail problem = Problems.of(refused.status(), refused.code(), refused.getMessage());
        if (refused.field() != null) {
            problem.setProperty("errors", List.of(Map.of("field", refused.field(), "detail", refused.getMessage())));
        }
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<ProblemDetail> violated(ConstraintViolationException violated) {
        ProblemDetail problem = Problems.of(
                HttpStatus.BAD_REQUEST, "invalid-field", "Correct the fields that are listed and send it again.");
        problem.setProperty(
                "errors",
                violated.getConstraintViolations().stream()
                        .map(v -> Map.of("field", v.getPropertyPath().toString(), "detail", v.getMessage()))
                        .toList());
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler(NonTransientDataAccessResourceException.class)
    ResponseEntity<ProblemDetail> storeIsAway(NonTransientDataAccessResourceException away) {
        log.warn("The store is away: {}", away.getClass().getSimpleName());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-away",
                        "Nothing was saved: our database does not answer. Please send it again in a minute."));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unforeseen(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException
                || failure instanceof RequestRejectedException) {
            // what the filters answer: 403, 401, and 400 for a header that cannot be one
            throw failure;
        }
        // the pattern, not the path: a path can hold a token
        Object address = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        log.error("{} {} failed", request.getMethod(), address, failure);
        return ResponseEntity.of(Problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "unforeseen",
                        "Something broke on our side. Nothing you saved is lost; please try again in a minute."))
                .build();
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem =
                Problems.of(status, "invalid-field", "Correct the fields that are listed and send it again.");
        problem.setProperty(
                "errors",
                invalid.getBindingResult().getFieldErrors().stream()
                        .map(e -> Map.of("field", e.getField(), "detail", String.valueOf(e.getDefaultMessage())))
                        .toList());
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            // the reader of JSON wraps what ends it in the middle of a field, such as a body over the limit
            if (cause instanceof Refused refused) {
                ResponseEntity<ProblemDetail> answer = refused(refused);
                return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
            }
        }
        ProblemDetail problem = Problems.of(
                status, "unreadable-body", "The body is not the JSON that is expected here. See /v3/api-docs.");
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            problem.setProperty(
                    "errors",
                    List.of(Map.of("field", Problems.path(mapping), "detail", "This value has the wrong form.")));
        }
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getType().equals(URI.create("about:blank"))) {
            problem.setProperty("status", status.value());
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}
