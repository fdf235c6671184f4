package io.redress.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.messaging.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts become JSON, and JSON becomes views. */
class EventsTest {

    private static final Instant NOW = Instant.parse("2026-12-07T15:00:00Z");

    private final EventJson json = new EventJson();
    private final Events events = new Events(Clock.fixed(NOW, ZoneOffset.UTC), json, new Traces(null, null));

    private enum Reason {
        RESOLVED
    }

    private record Closed(String reference, int cycle, Instant closedAt, Reason reason, String nothing) {}

    private record View(int cycle, Reason reason) {}

    @Test
    void dataIsJsonWithIsoInstantsAndWithoutNulls() {
        NewEvent event = events.newEvent(
                "complaint-closed", "7K3M-92QX-4TBN", new Closed("7K3M-92QX-4TBN", 1, NOW, Reason.RESOLVED, null));

        Contracts.assertIsSample("redress.case", "complaint-closed", event.data());
        assertThat(event.time()).isEqualTo(NOW);
        assertThat(event.traceparent()).isNull();
        assertThat(event.id()).hasSize(36);
    }

    @Test
    void dataMustBeAnObject() {
        assertThatThrownBy(() -> events.newEvent("t", "r", List.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> events.newEvent("t", "r", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aViewTakesWhatItNeedsAndLeavesTheRest() {
        byte[] sample = bytes(Contracts.sample("redress.case", "complaint-closed"));

        assertThat(json.read(sample, View.class)).isEqualTo(new View(1, Reason.RESOLVED));
        assertThat(json.read(sample, String.class)).contains("\"closedAt\":\"2026-12-07T15:00:00Z\"");
    }

    @Test
    void whatIsMissingOrWrongIsMalformedAndNotQuoted() {
        for (String bad : List.of(
                "",
                "null",
                "7",
                "not json",
                "{\"reason\":\"RESOLVED\"}",
                "{\"cycle\":1,\"reason\":\"SECRET\"}",
                "{} {}")) {
            assertThatThrownBy(() -> json.read(bytes(bad), View.class))
                    .as(bad)
                    .isInstanceOf(MalformedRecord.class)
                    .hasMessageNotContaining("SECRET");
        }
        assertThatThrownBy(() -> json.read(null, View.class)).isInstanceOf(MalformedRecord.class);
    }

    @Test
    void everyContractHasASampleThatKeepsIt() {
        for (String topic : List.of("redress.intake", "redress.case", "redress.survey", "redress.notification")) {
            assertThat(Contracts.types(topic)).isNotEmpty();
            Contracts.types(topic).forEach(type -> Contracts.assertValid(topic, type, Contracts.sample(topic, type)));
        }
        assertThatThrownBy(() -> Contracts.assertValid("redress.case", "complaint-closed", "{\"cycle\":0}"))
                .isInstanceOf(AssertionError.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
