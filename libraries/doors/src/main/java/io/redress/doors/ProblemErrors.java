package io.redress.doors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What no controller answered (an unknown address, say): a page for people, a problem detail for programs. */
final class ProblemErrors extends BasicErrorController {

    ProblemErrors(ErrorAttributes attributes) {
        super(attributes, new ErrorProperties());
    }

    /** Whoever asks for the page of failures by its address has found nothing. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : super.getStatus(request);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        ProblemDetail problem = Problems.of(
                status,
                status == HttpStatus.NOT_FOUND ? "no-such-address" : "refused",
                status.is5xxServerError()
                        ? "Something broke on our side. Please try again in a minute."
                        : "This address does not answer such a request. See /v3/api-docs.");
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.asMap(problem));
    }
}
