package io.redress.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings that cannot work are refused at the start. */
class MessagingPropertiesTest {

    @Test
    void hasDefaultsForEverything() {
        MessagingProperties properties = bind(Map.of());

        assertThat(properties.partitions()).isEqualTo(6);
        assertThat(properties.retention()).isEqualTo(Duration.ofDays(14));
        assertThat(properties.relay().poll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(properties.listen().retries()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "partitions, 0",
        "retention, 0s",
        "replication-factor, 0",
        "writes, Not A Topic",
        "relay.poll, -1s",
        "relay.lease, 1s",
        "relay.batch, 0",
        "listen.concurrency, 0",
        "listen.retries, -1",
        "listen.max-pause, 10m"
    })
    void refusesWhatCannotWorkAndNamesIt(String setting, String value) {
        assertThatThrownBy(() -> bind(Map.of("redress.messaging." + setting, value)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("redress.messaging." + setting);
    }

    private static MessagingProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("redress.messaging", MessagingProperties.class);
    }
}
