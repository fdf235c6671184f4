package io.redress.intake.abuse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.doors.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before anything else looks at it, and counts what was refused for its size, here or later. The
 * server's own limit for headers ({@code server.max-http-request-header-size}) lies above the one here, which can say what
 * is wrong.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RequestLimits extends OncePerRequestFilter {

    /** What stands around a name and a value in a header's line. */
    private static final int AROUND = 4;

    private final long maxHeaders;
    private final Tally tally;
    private final ObjectMapper json;

    RequestLimits(AbuseSettings settings, Tally tally, ObjectMapper json) {
        this.maxHeaders = settings.maxHeaders().toBytes();
        this.tally = tally;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (headers(request) > maxHeaders) {
            tally.count("headers", Tally.REFUSED);
            Problems.write(
                    json,
                    response,
                    HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                    "headers-too-large",
                    "The headers of the request are larger than " + maxHeaders / 1024
                            + " KB. Leave out what is not needed; in a browser, delete the cookies of this site.");
            return;
        }
        if (formOfUnknownLength(request)) {
            tally.count("body", Tally.REFUSED);
            Problems.write(
                    json,
                    response,
                    HttpStatus.LENGTH_REQUIRED,
                    "length-required",
                    "Send the form with a Content-Length, as browsers do.");
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.PAYLOAD_TOO_LARGE.value()) {
            tally.count("body", Tally.REFUSED);
        }
    }

    /** The server reads forms by itself, past the limit that counts what is read: they have to say their length. */
    private static boolean formOfUnknownLength(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.regionMatches(
                        true,
                        0,
                        MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                        0,
                        MediaType.APPLICATION_FORM_URLENCODED_VALUE.length())
                && request.getContentLengthLong() < 0
                && request.getHeader("Transfer-Encoding") != null;
    }

    private static long headers(HttpServletRequest request) {
        long length = request.getRequestURI().length()
                + (request.getQueryString() == null
                        ? 0
                        : request.getQueryString().length());
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                length += name.length() + value.length() + AROUND;
            }
        }
        return length;
    }
}
