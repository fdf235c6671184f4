package io.redress.archive.reading;

import io.redress.doors.Doors;
import io.redress.doors.Roles;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;

/** Who may read the archive, as data or as a page. Everything else is closed. */
@Configuration(proxyBeanMethods = false)
class ArchiveDoor {

    /** Nothing runs on the page, and nothing of it comes from elsewhere. */
    private static final String CONTENT_SECURITY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** People come with a browser, which has to ask them for their password; programs do not. */
    @Bean
    @Order(9)
    SecurityFilterChain analyticsPageChain(HttpSecurity http, Doors doors) throws Exception {
        BasicAuthenticationEntryPoint passwordBox = new BasicAuthenticationEntryPoint();
        passwordBox.setRealmName("Redress");
        return doors.api(http.securityMatcher("/analytics", "/analytics/**"))
                .httpBasic(basic -> basic.authenticationEntryPoint(passwordBox))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(passwordBox))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY)))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole(Roles.ANALYST, Roles.ADMIN))
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain archiveDoorChain(HttpSecurity http, Doors doors) throws Exception {
        return doors.api(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers("/api/archive/**", "/api/analytics/**")
                        .hasAnyRole(Roles.ANALYST, Roles.ADMIN)
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
