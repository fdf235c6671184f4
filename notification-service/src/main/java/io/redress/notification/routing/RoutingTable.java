package io.redress.notification.routing;

import io.redress.notification.message.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which event leads to which notices: the content of {@code routing.yml}.
 *
 * @param routing rows; an event may match several
 */
@Validated
@ConfigurationProperties("redress.notification")
record RoutingTable(@NotEmpty List<@Valid Row> routing) {

    /**
     * One row.
     *
     * @param event type of the event
     * @param when facts that must have these values; empty: always
     * @param kind which letter is written
     * @param channels where it goes
     * @param atMostEvery of events about another complaint: so often at most is its complainant told
     */
    record Row(
            @NotBlank String event,
            @DefaultValue Map<String, String> when,
            @NotNull Kind kind,
            @NotEmpty List<@NotNull Channel> channels,
            @DefaultValue("1d") Duration atMostEvery) {

        boolean matches(String type, Map<String, String> facts) {
            return event.equals(type)
                    && when.entrySet().stream()
                            .allMatch(condition -> condition.getValue().equals(facts.get(condition.getKey())));
        }
    }

    /** Ways to a person. */
    enum Channel {
        EMAIL
    }

    List<Row> rowsFor(String type, Map<String, String> facts) {
        return routing.stream().filter(row -> row.matches(type, facts)).toList();
    }
}
