package io.redress.doors;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every API chain of the house has in common. */
public final class Doors {

    private final ObjectMapper json;

    Doors(ObjectMapper json) {
        this.json = json;
    }

    /**
     * HTTP Basic for accounts, no session, no cookie (hence no CSRF), problem details for 401 and 403, nothing cached.
     * The caller adds matchers and who may pass.
     */
    public HttpSecurity api(HttpSecurity http) throws Exception {
        return http.httpBasic(basic -> basic.authenticationEntryPoint(unknownCaller()))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll())
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(unknownCaller()).accessDeniedHandler(notAllowed()));
    }

    /** 401 without the browser's password box. */
    public AuthenticationEntryPoint unknownCaller() {
        return (request, response, failure) -> Problems.write(
                json,
                response,
                HttpStatus.UNAUTHORIZED,
                "not-signed-in",
                "Sign in: this address needs the user name and password of an account with the right role.");
    }

    /** 403 for an account that lacks the role. */
    public AccessDeniedHandler notAllowed() {
        return (request, response, failure) -> Problems.write(
                json, response, HttpStatus.FORBIDDEN, "not-allowed", "Your account has no right to this address.");
    }
}
