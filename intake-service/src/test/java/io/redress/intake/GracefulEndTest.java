package io.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.live.Listener;
import io.redress.realparts.RealParts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The process ends at once although pages are open: their streams are no requests to wait for. While it runs, what it
 * stored itself is told without a look at the store, which comes once a minute here.
 */
class GracefulEndTest {

    private static final Duration PATIENCE_OF_THE_SERVER = Duration.ofSeconds(30);

    @Test
    void openStreamsHearAtOnceAndDoNotHoldUpTheEnd() throws Exception {
        ConfigurableApplicationContext service = start();
        int port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
        JsonNode receipt = file(port);
        String reference = receipt.get("reference").asText();
        String token = receipt.get("trackingToken").asText();
        try (Listener one = Listener.at(port, reference, token);
                Listener other = Listener.at(port, reference, token)) {
            await().until(() -> !one.lines().isEmpty() && !other.lines().isEmpty());
            say(port, reference, token);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> one.lines().contains("event:changed")
                            && other.lines().contains("event:changed"));

            long begin = System.nanoTime();
            service.close();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(took).isLessThan(PATIENCE_OF_THE_SERVER.dividedBy(2));
            await().atMost(Duration.ofSeconds(5)).until(() -> one.ended() && other.ended());
        } finally {
            service.close();
        }
    }

    private static ConfigurableApplicationContext start() {
        Map<String, Object> settings = new LinkedHashMap<>();
        IntakeStory.secrets((name, value) -> settings.put(name, value.get()));
        settings.put("spring.data.mongodb.uri", RealParts.mongoUri("intake-end"));
        settings.put("redress.messaging.enabled", "false");
        settings.put("redress.intake.live.look-every", "1m");
        settings.put("server.port", "0");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", PATIENCE_OF_THE_SERVER.toSeconds() + "s");
        return new SpringApplicationBuilder(IntakeService.class)
                .properties(settings)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static void say(int port, String reference, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/complaints/" + reference + "/messages"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"Any news?\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(201);
    }

    private static JsonNode file(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/complaints"))
                .header("Content-Type", "application/json")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "{\"channel\": \"APP\", \"language\": \"en\", \"subject\": \"Stuck\", \"description\": \"Still.\"}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ObjectMapper().readTree(answer.body());
    }
}
