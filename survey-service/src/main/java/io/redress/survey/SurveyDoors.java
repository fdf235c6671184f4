package io.redress.survey;

import io.redress.doors.Doors;
import io.redress.doors.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The token in its address is all that opens a survey; results are for those who analyse; the rest is closed. */
@Configuration(proxyBeanMethods = false)
class SurveyDoors {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    /** No session and no cookie: there is nothing that another site could ride on, hence no CSRF token. */
    @Bean
    @Order(10)
    SecurityFilterChain pageDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher("/s/*", "/survey.css", "/secret-guard/*")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(
                                (request, response) -> response.setHeader("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }

    @Bean
    @Order(11)
    SecurityFilterChain apiDoor(HttpSecurity http, Doors doors) throws Exception {
        return doors.api(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/surveys/*/answer")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/surveys/results")
                        .hasAnyRole(Roles.ANALYST, Roles.SUPERVISOR, Roles.ADMIN)
                        .requestMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
