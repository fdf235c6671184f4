package io.redress.doors;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Makes problem details (RFC 9457), also where no controller is reached. */
public final class Problems {

    private Problems() {}

    /**
     * @param code becomes the type {@code urn:redress:problem:<code>}
     * @param detail a sentence that says what to do
     */
    public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:redress:problem:" + code));
        HttpStatus known = HttpStatus.resolve(status.value());
        problem.setTitle(known == null ? code : known.getReasonPhrase());
        return problem;
    }

    /** Answers a request from a filter. */
    public static void write(
            ObjectMapper json, HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(asMap(of(status, code, detail))));
    }

    static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(p -> p.getFieldName() == null ? "[" + p.getIndex() + "]" : p.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    static Map<String, Object> asMap(ProblemDetail problem) {
        return Map.of(
                "type", problem.getType().toString(),
                "title", problem.getTitle(),
                "status", problem.getStatus(),
                "detail", problem.getDetail());
    }
}
