package io.redress.intake.lostlink;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.clock.DrivenClock;
import io.redress.intake.IntakeTest;
import io.redress.intake.Topic;
import io.redress.intake.lostlink.AskForLink.TrackingLinkRequested;
import io.redress.realparts.RealParts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody lost the link to a complaint, or says so. Time stands still unless a story drives it. */
@Import(LostLinkStory.StillTime.class)
@DirtiesContext
@TestPropertySource(properties = "redress.intake.abuse.links-per-address.most=6")
abstract class LostLinkStory extends IntakeTest {

    static final String SENTENCE = "/track?asked";

    @TestConfiguration
    static class StillTime {

        @Bean
        DrivenClock drivenClock() {
            return new DrivenClock(Clock.fixed(Instant.parse("2026-11-27T04:00:00Z"), ZoneOffset.UTC), Duration.ZERO);
        }
    }

    @Autowired
    DrivenClock clock;

    final String mail = "Kim-" + UUID.randomUUID() + "@Example.org";
    String home = "198.51." + (int) (Math.random() * 250) + "." + (int) (Math.random() * 250);

    JsonNode filed(String email) throws Exception {
        ObjectNode letter = complaint();
        letter.withObject("/contact").put("email", email);
        return body(file(letter, null));
    }

    static String reference(JsonNode receipt) {
        return receipt.get("reference").asText();
    }

    MockHttpServletResponse ask(String reference, String email) throws Exception {
        MockHttpServletRequestBuilder request = post("/track").with(csrf()).param("email", email);
        if (reference != null) {
            request.param("reference", reference);
        }
        return perform(request);
    }

    MockHttpServletResponse askApi(JsonNode request) throws Exception {
        return perform(post("/api/complaints/link")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(request)));
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(sent -> {
                    sent.setRemoteAddr(home);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }

    /** The events that ask for letters, once the relay has sent all that is pending. */
    List<String> askedFor(JsonNode receipt) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mongo.getCollection("complaints")
                        .find(new Document("_id", reference(receipt)))
                        .first()
                        .get("outbox", Document.class)
                        .getList("pending", Object.class)
                        .isEmpty());
        return new Topic(RealParts.kafka(), "redress.intake")
                .read(reference(receipt)).stream()
                        .filter(record -> Topic.header(record, "ce_type").equals(TrackingLinkRequested.TYPE))
                        .map(record -> record.value())
                        .toList();
    }
}
