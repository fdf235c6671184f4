package io.redress.intake.abuse;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.clock.DrivenClock;
import io.redress.intake.IntakeTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody sends too much. Time stands still unless a story drives it; every story comes from addresses of its own. */
@Import(AbuseStory.StillTime.class)
@DirtiesContext
@TestPropertySource(
        properties = {
            "redress.intake.abuse.filings-per-address.free=3",
            "redress.intake.abuse.filings-per-address.most=5",
            "redress.intake.abuse.emergencies-per-address.free=4",
            "redress.intake.abuse.emergencies-per-address.most=6",
            "redress.intake.abuse.filings-per-contact.most=2",
            "redress.intake.abuse.messages-per-complaint.most=2",
            "redress.intake.abuse.lookups-per-address.most=4",
            "redress.intake.abuse.guesses.free=2",
            "redress.intake.abuse.work.bits=8",
            "redress.intake.abuse.other-channel=help@example.org"
        })
abstract class AbuseStory extends IntakeTest {

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    @TestConfiguration
    static class StillTime {

        @Bean
        DrivenClock drivenClock() {
            return new DrivenClock(Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC), Duration.ZERO);
        }
    }

    @Autowired
    DrivenClock clock;

    @Autowired
    MeterRegistry meters;

    final String home = "203.0." + NETWORKS.incrementAndGet() + ".7";

    void fillUp(String address) throws Exception {
        for (int i = 0; i < 3; i++) {
            file(address, letter(), null, null);
        }
    }

    JsonNode asked(String address, String key) throws Exception {
        return json.readTree(file(address, letter(), key, null).getContentAsByteArray())
                .get("work");
    }

    static String solved(JsonNode asked) {
        String challenge = asked.get("challenge").asText();
        for (long counter = 0; ; counter++) {
            String answer = challenge + ":" + counter;
            if (Work.zeroBits(answer) >= asked.get("bits").asInt()) {
                return answer;
            }
        }
    }

    ObjectNode letter() {
        return to(UUID.randomUUID() + "@example.org");
    }

    ObjectNode to(String mail) {
        ObjectNode letter = complaint();
        letter.withObject("/contact").put("email", mail);
        return letter;
    }

    MockHttpServletRequestBuilder filing(JsonNode letter) throws Exception {
        return post("/api/complaints").contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(letter));
    }

    MockHttpServletResponse file(String address, JsonNode letter, String key, String work) throws Exception {
        MockHttpServletRequestBuilder request = filing(letter);
        if (key != null) {
            request.header("Idempotency-Key", home + key);
        }
        if (work != null) {
            request.header("X-Redress-Work", work);
        }
        return perform(request, address);
    }

    static MockHttpServletRequestBuilder form(String key) {
        return post("/")
                .with(csrf())
                .param("formKey", key)
                .param("language", "en")
                .param("subject", "Locked out")
                .param("description", "My wallet is locked.");
    }

    MockHttpServletResponse look(String address, String reference, String token) throws Exception {
        return perform(get("/api/complaints/" + reference).header("Authorization", "Bearer " + token), address);
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String address) throws Exception {
        RequestPostProcessor from = sent -> {
            sent.setRemoteAddr(address);
            return sent;
        };
        return mvc.perform(request.with(from)).andReturn().getResponse();
    }

    static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    void wait(Duration time) {
        clock.driveTo(clock.offset().plus(time));
    }

    double counted(String limit, String outcome) {
        return meters.counter("redress.intake.abuse", "limit", limit, "outcome", outcome)
                .count();
    }
}
