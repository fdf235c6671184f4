package io.redress.workflow.login;

import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link CamundaLogin} behind Spring Security, in front of whatever calls the engine. */
@Configuration(proxyBeanMethods = false)
class CamundaLoginFilters {

    private static final int BEHIND_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 201;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppsLogin() {
        return bridge(
                "webAppsLogin", new ContainerBasedAuthenticationFilter(), Map.of(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestLogin() {
        return bridge(
                "engineRestLogin",
                new ProcessEngineAuthenticationFilter(),
                Map.of("rest-url-pattern-prefix", "/engine-rest"),
                "/engine-rest/*");
    }

    /** So that our own API and pages ask the engine in the name of whoever is signed in. */
    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> apiLogin() {
        return bridge(
                "apiLogin",
                new ProcessEngineAuthenticationFilter(),
                Map.of("rest-url-pattern-prefix", ""),
                "/api/*",
                "/supervision");
    }

    private static <T extends Filter> FilterRegistrationBean<T> bridge(
            String name, T filter, Map<String, String> settings, String... paths) {
        FilterRegistrationBean<T> bridge = new FilterRegistrationBean<>(filter);
        bridge.setName(name);
        bridge.setInitParameters(settings);
        bridge.addInitParameter("authentication-provider", CamundaLogin.class.getName());
        bridge.addUrlPatterns(paths);
        bridge.setOrder(BEHIND_SECURITY);
        return bridge;
    }
}
