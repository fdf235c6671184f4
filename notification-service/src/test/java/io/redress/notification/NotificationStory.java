package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.redress.clock.ClockDriven;
import io.redress.clock.DrivenClock;
import io.redress.messaging.Event;
import io.redress.messaging.EventRoutes;
import io.redress.notification.delivery.Notices;
import io.redress.realparts.RealParts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** One running service on a real store, a real mail server and HTTP neighbours, for all stories. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureObservability(tracing = false)
@ActiveProfiles("time-machine")
public abstract class NotificationStory {

    static final OwnersStub OWNERS = new OwnersStub();
    static final int SMTP = freePort();
    static final GreenMail MAILBOX = new GreenMail(new ServerSetup(SMTP, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    protected static final String PASSWORD = "a-password-for-tests";

    static {
        // patient: builds share their machine
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    private static final Map<String, String> SOURCES = Map.of(
            "redress.intake", "/intake-service",
            "redress.case", "/workflow-service",
            "redress.survey", "/survey-service");

    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Autowired
    List<EventRoutes> routes;

    @Autowired
    ObjectMapper json;

    @Autowired
    protected TestRestTemplate http;

    @Autowired
    protected Clock clock;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    JavaMailSenderImpl mail;

    /** So that a story can let the service die at a chosen moment. */
    @MockitoSpyBean
    protected Notices notices;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        MAILBOX.start();
        registry.add("spring.data.mongodb.uri", () -> RealParts.mongoUri("notification"));
        registry.add("spring.kafka.bootstrap-servers", RealParts::kafka);
        registry.add("spring.mail.port", () -> SMTP);
        registry.add("redress.notification.sources.intake", OWNERS::url);
        registry.add("redress.notification.sources.workflow", OWNERS::url);
        registry.add("redress.notification.sources.survey", OWNERS::url);
        registry.add("redress.notification.delivery.sweep-every", () -> "PT0.2S");
        for (String who : List.of("ADMIN", "AGENT", "SUPERVISOR", "NOTIFICATION_SERVICE")) {
            registry.add("REDRESS_" + who + "_PASSWORD", () -> PASSWORD);
        }
    }

    @BeforeEach
    protected void everythingWorks() {
        OWNERS.troubleWith(0);
        mail.setPort(SMTP);
    }

    /** Brings an event as the listener does. */
    protected Event happens(String topic, String type, String reference, String data) {
        Event event = new Event(
                UUID.randomUUID().toString(),
                type,
                SOURCES.get(topic),
                clock.instant(),
                reference,
                SEQUENCE.incrementAndGet(),
                topic);
        again(event, data);
        return event;
    }

    protected void again(Event event, String data) {
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

    protected Event isEstimated(String reference) {
        return happens("redress.case", "estimate-given", reference, estimate());
    }

    protected static String estimate() {
        return """
            {"reference":"x","cycle":1,"basis":"PROVISIONAL","dueAt":"2026-11-23T17:00:00Z","category":"TECHNICAL",
             "severity":"MEDIUM","department":"technical","lane":"NORMAL","rule":"r","calendar":"office",
             "calendarVersion":"1","beyondCalendar":false}""";
    }

    protected Event isReported(String reference, String textId) {
        return happens(
                "redress.case",
                "progress-reported",
                reference,
                "{\"cycle\":1,\"reportId\":\"r\",\"stage\":\"TRACK\",\"textId\":\"" + textId + "\"}");
    }

    protected void passes(Duration time) {
        DrivenClock driven = (DrivenClock) clock;
        driven.driveTo(driven.offset().plus(time));
        publisher.publishEvent(new ClockDriven(driven.offset()));
    }

    protected List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(MAILBOX.getReceivedMessages())
                .filter(message -> to(message).contains(address))
                .toList();
    }

    protected List<MimeMessage> awaitMails(String address, int count) {
        await().untilAsserted(() -> assertThat(mailsTo(address)).hasSizeGreaterThanOrEqualTo(count));
        return mailsTo(address);
    }

    protected JsonNode deliveries(String reference) {
        return http.withBasicAuth("agent", PASSWORD)
                .getForObject("/api/deliveries?reference=" + reference, JsonNode.class)
                .get("deliveries");
    }

    protected void awaitState(String reference, String... newestFirst) {
        await().untilAsserted(() -> assertThat(deliveries(reference))
                .extracting(d -> d.get("state").asText())
                .containsExactly(newestFirst));
    }

    protected static String address() {
        return "kim-" + UUID.randomUUID() + "@example.org";
    }

    protected static String reference() {
        String letters = ThreadLocalRandom.current()
                .ints(12, 0, CROCKFORD.length())
                .mapToObj(i -> CROCKFORD.substring(i, i + 1))
                .collect(Collectors.joining());
        return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
    }

    protected static void knowsComplaint(String reference, String address) {
        OWNERS.knowsComplaint(reference, "en", address);
    }

    protected static void knowsText(String reference, String textId) {
        OWNERS.knowsText(reference, textId, "words of " + textId);
    }

    private static String to(MimeMessage message) {
        try {
            return message.getHeader("To", ",");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
