package io.redress.messaging;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps Kafka's clients from flooding the log: each prints its settings at the start and, while the broker is away, a
 * line for every try to connect; and a stack trace, with its message, for every failed try of a listener. What matters is said once by the relay and the listeners. Overridden by any setting of
 * the service.
 */
final class QuietKafka implements EnvironmentPostProcessor {

    private static final Map<String, Object> LEVELS = Map.of(
            "logging.level.org.apache.kafka", "warn",
            "logging.level.org.apache.kafka.clients.NetworkClient", "error",
            "logging.level.org.springframework.kafka.listener.DefaultErrorHandler", "off");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("quietKafka", LEVELS));
    }
}
