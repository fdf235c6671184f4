package io.redress.intake.pages;

import io.redress.doors.Doors;
import io.redress.intake.token.TrackingLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may come in from the internet: customers, who have no account. A complaint opens with its token only, which the
 * controllers check; whatever is not named here is closed.
 */
@Configuration(proxyBeanMethods = false)
class IntakeDoors {

    /** Only script files of ours run on these pages, so nothing that a customer types can become one. */
    private static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self';"
                    + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain customersApiDoor(HttpSecurity http, Doors doors) throws Exception {
        return doors.api(http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/complaints/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/complaints/*",
                                "/api/complaints/*/record",
                                "/api/complaints/*/evidence/*",
                                "/v3/api-docs/**",
                                "/v3/api-docs.yaml")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain pagesDoor(HttpSecurity http, TrackingLinks links) throws Exception {
        CookieCsrfTokenRepository csrfCookie = new CookieCsrfTokenRepository();
        csrfCookie.setCookieName("redress_csrf");
        csrfCookie.setCookieCustomizer(
                cookie -> cookie.secure(links.secure()).sameSite("Strict").httpOnly(true));
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/", "/track/**", "/policy", "/assets/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie).csrfTokenRequestHandler(new FormTokens()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        (request, response, failure) -> response.sendError(HttpStatus.NOT_FOUND.value())))
                .build();
    }
}
