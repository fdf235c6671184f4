package io.redress.doors;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps what strangers send out of the logs. The server and the web framework quote addresses, header lines, form fields
 * and content types that they cannot read: any of them can hold a token or a secret, and each costs a line. Such requests
 * are counted by their status (metric {@code http.server.requests}). Overridden by any setting of the service.
 */
final class QuietDoors implements EnvironmentPostProcessor {

    private static final Map<String, Object> LEVELS = Map.of(
            "logging.level.org.apache.coyote", "warn",
            "logging.level.org.apache.tomcat.util.http", "warn",
            "logging.level.org.apache.tomcat.util.http.Parameters", "error",
            "logging.level.org.springframework.web.servlet.PageNotFound", "error",
            "logging.level.org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver", "error",
            "logging.level.org.springframework.boot.autoconfigure.web.servlet.WelcomePageHandlerMapping", "error");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("quietDoors", LEVELS));
    }
}
