package io.redress.doors;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps what strangers send out of the logs, and away from what nobody needs. The server and the web framework quote
 * addresses, header lines, form fields and content types that they cannot read: any of them can hold a token or a secret,
 * and each costs a line. Such requests are counted by their status (metric {@code http.server.requests}). Overridden by
 * any setting of the service.
 */
final class DoorsDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> SETTINGS = Map.of(
            "logging.level.org.apache.coyote", "warn",
            "logging.level.org.apache.tomcat.util.http", "warn",
            "logging.level.org.apache.tomcat.util.http.Parameters", "error",
            "logging.level.org.springframework.web.servlet.PageNotFound", "error",
            "logging.level.org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver", "error",
            "logging.level.org.springframework.boot.autoconfigure.web.servlet.WelcomePageHandlerMapping", "error",
            // no form is sent by PUT, PATCH or DELETE, and one that cannot be decoded would be a failure of ours
            "spring.mvc.formcontent.filter.enabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("doorsDefaults", SETTINGS));
    }
}
