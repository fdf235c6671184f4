package io.redress.survey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.clock.ClockDriven;
import io.redress.clock.DrivenClock;
import io.redress.messaging.Event;
import io.redress.messaging.EventRoutes;
import io.redress.realparts.RealParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One running service on a real store and a real broker, for all stories. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("time-machine")
abstract class SurveyStory {

    static final String PASSWORD = "a-password-for-tests";

    static {
        // patient: builds share their machine
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Autowired
    List<EventRoutes> routes;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    MongoTemplate mongo;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.data.mongodb.uri", () -> RealParts.mongoUri("survey"));
        registry.add("spring.kafka.bootstrap-servers", RealParts::kafka);
        registry.add("redress.survey.token-key", () -> "a-key-for-tests-of-at-least-32-characters");
        registry.add("redress.survey.sweep-every", () -> "PT0.2S");
        for (String who : List.of(
                "ADMIN", "SUPERVISOR", "ANALYST", "INTAKE_SERVICE", "WORKFLOW_SERVICE", "NOTIFICATION_SERVICE")) {
            registry.add("REDRESS_" + who + "_PASSWORD", () -> PASSWORD);
        }
    }

    /** Brings an event as the listener does. */
    Event happens(String type, String reference, String data) {
        Event event = new Event(
                UUID.randomUUID().toString(),
                type,
                "/workflow-service",
                clock.instant(),
                reference,
                SEQUENCE.incrementAndGet(),
                "redress.case");
        again(event, data);
        return event;
    }

    void again(Event event, String data) {
        EventRoutes.Route<?> route = routes.stream()
                .filter(table -> table.topic().equals(event.topic()))
                .findFirst()
                .flatMap(table -> table.route(event.type()))
                .orElseThrow();
        call(route, event, data);
    }

    private <T> void call(EventRoutes.Route<T> route, Event event, String data) {
        try {
            route.handler().handle(event, json.readValue(data, route.view()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resolved(int cycle, String language) {
        return "{\"cycle\":" + cycle + ",\"language\":\"" + language + "\",\"outcome\":\"UPHELD\"}";
    }

    Event isResolved(String reference, int cycle) {
        return happens("complaint-resolved", reference, resolved(cycle, "en"));
    }

    /** The path of the survey's page, as the mail has it. */
    String link(String reference, int cycle) {
        String url = json(get("/internal/surveys/" + reference + "/" + cycle, "notification-service"))
                .get("url")
                .asText();
        return URI.create(url).getPath();
    }

    String api(String reference, int cycle) {
        return link(reference, cycle).replace("/s/", "/api/surveys/") + "/answer";
    }

    void passes(Duration time) {
        DrivenClock driven = (DrivenClock) clock;
        driven.driveTo(driven.offset().plus(time));
        publisher.publishEvent(new ClockDriven(driven.offset()));
    }

    HttpResponse<String> get(String path, String... account) {
        return send(request(path, account).GET());
    }

    HttpResponse<String> postJson(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postForm(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... account) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (String user : account) {
            request.header(
                    "Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes()));
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    Document kept(String reference) {
        return mongo.findById(reference, Document.class, "surveys");
    }

    List<String> states(String reference) {
        return kept(reference).getList("cycles", Document.class).stream()
                .map(cycle -> cycle.getString("status"))
                .toList();
    }

    void awaitStates(String reference, String... states) {
        await().until(() -> states(reference), List.of(states)::equals);
    }

    static String reference() {
        String letters = ThreadLocalRandom.current()
                .ints(12, 0, CROCKFORD.length())
                .mapToObj(i -> CROCKFORD.substring(i, i + 1))
                .collect(Collectors.joining());
        return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
    }
}
