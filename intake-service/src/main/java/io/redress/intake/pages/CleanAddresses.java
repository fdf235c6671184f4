package io.redress.intake.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a tracking token out of every address of a page but the one that makes a cookie of it: links get pasted together,
 * and what stands in the address bar is read over shoulders, kept in histories and sent along with screenshots. It comes
 * before the doors, so that not even the page of a refusal keeps a token.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class CleanAddresses extends OncePerRequestFilter {

    private static final String TOKEN = "token";
    private static final Pattern PROGRAMS = Pattern.compile("/(?:api|internal|actuator|v3)(?:/.*)?");
    /** Where a link of a mail leads: its controller takes the token in. */
    private static final Pattern LINK = Pattern.compile("/track/[^/;]+");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getQueryString() == null
                || !List.of("GET", "HEAD").contains(request.getMethod())
                || PROGRAMS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> parameters = Arrays.asList(request.getQueryString().split("&", -1));
        boolean link = LINK.matcher(request.getRequestURI()).matches()
                && parameters.stream().anyMatch(parameter -> TOKEN.equals(name(parameter)));
        List<String> others = parameters.stream()
                .filter(parameter -> !TOKEN.equalsIgnoreCase(name(parameter)))
                .toList();
        if (link || others.size() == parameters.size()) {
            chain.doFilter(request, response);
            return;
        }
        // two slashes would begin the name of another host
        String path = request.getRequestURI().replaceFirst("^/+", "/");
        String query = others.stream().collect(Collectors.joining("&"));
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, query.isEmpty() ? path : path + "?" + query);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static String name(String parameter) {
        String raw = parameter.split("=", 2)[0];
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return raw;
        }
    }
}
