package io.redress.workflow.login;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import io.redress.doors.Doors;
import io.redress.doors.Roles;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may enter workflow-service. Machines bring HTTP Basic with every request and get no session; people sign in on a
 * page and keep a session, with which the Tasklist's forms also read {@code /api/cases}.
 */
@Configuration(proxyBeanMethods = false)
class LoginDoors {

    /** Where people land after signing in. */
    static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final String[] CASE_WORKERS = {Roles.AGENT, Roles.SUPERVISOR};
    private static final String[] TASKLIST_USERS = {Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN};

    private static final RequestMatcher ENGINE_REST = withDefaults().matcher("/engine-rest/**");
    private static final RequestMatcher SUPERVISION = withDefaults().matcher("/supervision");
    private static final RequestMatcher API = withDefaults().matcher("/api/**");
    private static final RequestMatcher INCIDENT_PAGES = new OrRequestMatcher(
            withDefaults().matcher("/incidents"), withDefaults().matcher("/incidents/**"));

    /** What is said to many at once is a supervisor's to say. */
    private static final RequestMatcher INCIDENTS =
            new OrRequestMatcher(INCIDENT_PAGES, withDefaults().matcher("/api/incidents/**"));

    private static final RequestMatcher CAMUNDA = withDefaults().matcher("/camunda/**");
    private static final RequestMatcher ANSWERS_JSON =
            new OrRequestMatcher(API, withDefaults().matcher("/camunda/api/**"));

    /** What the Tasklist sends when "Log out" is chosen in its menu. */
    private static final RequestMatcher CAMUNDA_LOGOUT =
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");

    private static final RequestMatcher LOGOUT = withDefaults().matcher(HttpMethod.POST, "/logout");

    /** Pages and answers of our own: nothing from elsewhere, no frames, no inline script. */
    private static final String OWN_PAGES = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain machinesDoor(HttpSecurity http, Doors doors) throws Exception {
        return doors.api(http.securityMatcher(new OrRequestMatcher(
                        ENGINE_REST, request -> API.matches(request) && bringsCredentials(request))))
                .authorizeHttpRequests(LoginDoors::staffOnly)
                .build();
    }

    @Bean
    @Order(11)
    SecurityFilterChain peoplesDoor(HttpSecurity http, Doors doors) throws Exception {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("REDRESS-XSRF"); // Camunda's own filter claims the usual names below /camunda
        tokens.setHeaderName("X-REDRESS-XSRF");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(false)); // the task forms send it back in the header
        CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
        plain.setCsrfRequestAttributeName(null); // a token is there from the first request on
        return http.securityMatcher(new OrRequestMatcher(
                        CAMUNDA,
                        API,
                        SUPERVISION,
                        INCIDENT_PAGES,
                        LOGOUT,
                        withDefaults().matcher("/"),
                        withDefaults().matcher("/login"),
                        withDefaults().matcher("/login/**"),
                        withDefaults().matcher("/forms/**"),
                        withDefaults().matcher("/secret-guard/**")))
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl(TASKLIST))
                .requestCache(cache -> cache.requestCache(pagesAskedFor()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(plain)
                        .ignoringRequestMatchers(CAMUNDA)) // guarded by Camunda's CsrfPreventionFilter
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(CAMUNDA_LOGOUT, LOGOUT))
                        .logoutSuccessUrl("/login?out")
                        .addLogoutHandler(
                                new HeaderWriterLogoutHandler( // drafts of answers
                                        new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.STORAGE)))
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), CAMUNDA_LOGOUT))
                .headers(LoginDoors::pageHeaders)
                .exceptionHandling(
                        refusals -> refusals.defaultAuthenticationEntryPointFor(doors.unknownCaller(), ANSWERS_JSON)
                                .defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE)
                                .defaultAccessDeniedHandlerFor(doors.notAllowed(), ANSWERS_JSON)
                                .accessDeniedPage("/login/no-access"))
                .authorizeHttpRequests(LoginDoors::staffOnly)
                .build();
    }

    /** The API's description is open, all the rest is closed. */
    @Bean
    @Order(100)
    SecurityFilterChain remainingDoors(HttpSecurity http, Doors doors) throws Exception {
        return doors.api(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                withDefaults().matcher("/v3/api-docs/**"),
                                withDefaults().matcher("/v3/api-docs.yaml"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static void staffOnly(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(
                        withDefaults().matcher("/login"), withDefaults().matcher("/login/**"), LOGOUT)
                .permitAll()
                .requestMatchers(EnginePaths.OPERATORS)
                .hasRole(Roles.ADMIN)
                .requestMatchers(EnginePaths.CLOSED)
                .denyAll()
                .requestMatchers(SUPERVISION, INCIDENTS)
                .hasRole(Roles.SUPERVISOR)
                .requestMatchers(API)
                .hasAnyRole(CASE_WORKERS)
                .requestMatchers(withDefaults().matcher("/"))
                .authenticated()
                .anyRequest()
                .hasAnyRole(TASKLIST_USERS);
    }

    /** Where people wanted to go before they had to sign in: a page, and never an answer that a script had asked for. */
    private static RequestCache pagesAskedFor() {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setMatchingRequestParameterName(null); // it would stand in the address of the Tasklist
        pages.setRequestMatcher(request -> {
            String accepts = request.getHeader(HttpHeaders.ACCEPT);
            return HttpMethod.GET.matches(request.getMethod())
                    && accepts != null
                    && accepts.contains(MediaType.TEXT_HTML_VALUE);
        });
        return pages;
    }

    private static void pageHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .cacheControl(cache -> cache.disable()) // the web apps' files carry validators, the rest says no-store
                .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES));
    }

    private static boolean bringsCredentials(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }
}
