package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class DoorsTest extends NotificationStory {

    private final String reference = reference();

    @ParameterizedTest
    @CsvSource({"agent, 200", "supervisor, 200", "admin, 200", "nobody, 401"})
    void showsDeliveriesToStaff(String account, int status) {
        assertThat(get("/api/deliveries?reference=" + reference, account)
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/actuator/env", "/actuator/prometheus", "/internal/reconciliation", "/error"})
    void isClosedByDefault(String path) {
        assertThat(http.getForEntity(path, String.class).getStatusCode().value())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/actuator/health/liveness", "/v3/api-docs"})
    void leavesOpenWhatIsForEverybody(String path) {
        assertThat(http.getForEntity(path, String.class).getStatusCode().value())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?state=SENT",
                "?state=LOST",
                "?reference=%24ne",
                "?reference=AAAA-AAAA-AAAA&size=0",
                "?reference=AAAA-AAAA-AAAA&size=100000",
                "?reference=AAAA-AAAA-AAAA&page=-1",
                "?reference=AAAA-AAAA-AAAA&page=x"
            })
    void saysWhatIsWrongWithAQuestion(String query) {
        ResponseEntity<String> refused = http.withBasicAuth("agent", PASSWORD)
                .getForEntity(java.net.URI.create(http.getRootUri() + "/api/deliveries" + query), String.class);

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void showsWhatBecameOfNoticesInPages() {
        OWNERS.knowsComplaint(reference, "en", address());
        OWNERS.knowsText(reference, "t1", "done");
        isEstimated(reference);
        passes(java.time.Duration.ofSeconds(1));
        isReported(reference, "t1");
        awaitState(reference, "SENT", "SENT");

        JsonNode first = json("/api/deliveries?reference=" + reference.toLowerCase(java.util.Locale.ROOT) + "&size=1");
        JsonNode second = json("/api/deliveries?reference=" + reference + "&size=1&page=1");

        assertThat(first.get("total").asLong()).isEqualTo(2);
        assertThat(first.at("/deliveries/0/kind").asText()).isEqualTo("PROGRESS");
        assertThat(second.at("/deliveries/0/kind").asText()).isEqualTo("ACKNOWLEDGEMENT");
        assertThat(first.at("/deliveries/0/channel").asText()).isEqualTo("EMAIL");
        assertThat(first.at("/deliveries/0/language").asText()).isEqualTo("en");
        assertThat(first.at("/deliveries/0/attempts").asInt()).isEqualTo(1);
        assertThat(first.at("/deliveries/0/deliveredAt").asText()).isNotBlank();
    }

    @Test
    void findsWhatAsksForAttention() {
        OWNERS.knowsComplaint(reference, "en", "nonsense");
        isEstimated(reference);
        awaitState(reference, "FAILED");

        JsonNode failed = json("/api/deliveries?state=FAILED&size=200");

        assertThat(failed.get("deliveries"))
                .anyMatch(d -> d.get("reference").asText().equals(reference));
        assertThat(failed.get("deliveries"))
                .allMatch(d -> d.get("state").asText().equals("FAILED"));
    }

    @Test
    void tellsAdministratorsWhatItHasAboutEveryComplaint() {
        OWNERS.knowsComplaint(reference, "en", "nonsense");
        isEstimated(reference);
        awaitState(reference, "FAILED");

        String lines = get("/internal/reconciliation", "admin").getBody();

        assertThat(lines.lines().filter(line -> line.contains(reference)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{\"reference\":\"" + reference
                                + "\",\"deliveries\":1,\"undelivered\":1,\"pendingEvents\":"));
        assertThat(get("/internal/reconciliation", "agent").getStatusCode().value())
                .isEqualTo(403);
    }

    @Test
    void countsWhatItSent() {
        OWNERS.knowsComplaint(reference, "en", address());
        isEstimated(reference);
        awaitState(reference, "SENT");

        assertThat(get("/actuator/prometheus", "admin").getBody())
                .contains("redress_notices_sent_total{")
                .contains("redress_notices_waiting");
    }

    private ResponseEntity<String> get(String path, String account) {
        return http.withBasicAuth(account, PASSWORD).getForEntity(path, String.class);
    }

    private JsonNode json(String path) {
        return http.withBasicAuth("agent", PASSWORD).getForObject(path, JsonNode.class);
    }
}
