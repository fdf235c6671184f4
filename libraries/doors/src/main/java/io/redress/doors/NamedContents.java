package io.redress.doors;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request whose Content-Type says nothing, on which what reads bodies fails at a different place each. */
final class NamedContents extends OncePerRequestFilter {

    private final ObjectMapper json;

    NamedContents(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request.getContentType())) {
            chain.doFilter(request, response);
            return;
        }
        Problems.write(
                json,
                response,
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "content-type",
                "Name the type of the content in the header Content-Type, such as application/json.");
    }

    private static boolean isReadable(String type) {
        if (type == null || type.isBlank()) {
            return true;
        }
        try {
            return MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
