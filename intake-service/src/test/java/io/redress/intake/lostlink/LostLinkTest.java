package io.redress.intake.lostlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.clock.DrivenClock;
import io.redress.intake.IntakeTest;
import io.redress.intake.Topic;
import io.redress.intake.lostlink.AskForLink.TrackingLinkRequested;
import io.redress.messaging.testing.Contracts;
import io.redress.realparts.RealParts;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody lost the link to a complaint, or says so. Time stands still unless a story drives it. */
@DirtiesContext
@TestPropertySource(properties = "redress.intake.abuse.links-per-address.most=6")
class LostLinkTest extends IntakeTest {

    private static final String SENTENCE = "/track?asked";

    @TestConfiguration
    static class StillTime {

        @Bean
        DrivenClock drivenClock() {
            return new DrivenClock(Clock.fixed(Instant.parse("2026-11-27T04:00:00Z"), ZoneOffset.UTC), Duration.ZERO);
        }
    }

    @Autowired
    DrivenClock clock;

    @Autowired
    MeterRegistry meters;

    private final String mail = "Kim-" + UUID.randomUUID() + "@Example.org";
    private String home = "198.51." + (int) (Math.random() * 250) + "." + (int) (Math.random() * 250);

    @Test
    void theNewLinkOpensAndTurnsTheOldOneOffWhenItIsUsed() throws Exception {
        JsonNode receipt = filed(mail);

        assertThat(ask(reference(receipt), " " + mail.toLowerCase() + " ").getRedirectedUrl())
                .isEqualTo(SENTENCE);

        assertThat(askedFor(receipt)).hasSize(1);
        String renewed = linkInTheNextLetter(receipt);
        assertThat(renewed).isNotEqualTo(receipt.get("trackingUrl").asText());
        Cookie oldKey = open(receipt.get("trackingUrl").asText()).getCookie("redress_track");
        assertThat(oldKey).as("the old one, before the new one is used").isNotNull();
        assertThat(look(receipt).getResponse().getStatus()).isEqualTo(200);

        MockHttpServletResponse opened = open(renewed);

        assertThat(opened.getRedirectedUrl()).isEqualTo("/track/" + reference(receipt));
        Cookie key = opened.getCookie("redress_track");
        assertThat(mvc.perform(get("/track/" + reference(receipt)).cookie(key))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        MockHttpServletResponse tried = open(receipt.get("trackingUrl").asText());
        assertThat(tried.getCookie("redress_track")).isNull();
        MockHttpServletResponse old = mvc.perform(get(tried.getRedirectedUrl()).cookie(oldKey))
                .andReturn()
                .getResponse();
        assertThat(old.getStatus()).isEqualTo(404);
        assertThat(Jsoup.parse(old.getContentAsString())
                        .select("a.button[href=/track#lost]")
                        .text())
                .isEqualTo("Get a new link");
        assertThat(look(receipt).getResponse().getStatus()).isEqualTo(404);
        assertThat(open(renewed).getStatus()).as("as often as one likes").isEqualTo(302);
        assertThat(linkInTheNextLetter(receipt)).isEqualTo(renewed);
    }

    @Test
    void aProgramOpensWithTheNewTokenToo() throws Exception {
        JsonNode receipt = filed(mail);
        askApi(json.createObjectNode().put("reference", reference(receipt)).put("email", mail));
        String token = linkInTheNextLetter(receipt).replaceFirst(".*token=", "");

        assertThat(lookWith(receipt, token)).isEqualTo(200);
        assertThat(look(receipt).getResponse().getStatus()).isEqualTo(404);
        assertThat(lookWith(receipt, token)).isEqualTo(200);
    }

    @Test
    void theAnswerIsTheSameWhateverExists() throws Exception {
        JsonNode receipt = filed(mail);
        String unknown =
                filed(UUID.randomUUID() + "@example.org").get("reference").asText();
        mongo.getCollection("complaints").deleteOne(new Document("_id", unknown));

        for (String[] asked : List.of(
                new String[] {reference(receipt), mail},
                new String[] {reference(receipt), "somebody-else@example.org"},
                new String[] {unknown, mail},
                new String[] {"", "nobody-" + UUID.randomUUID() + "@example.org"})) {
            MockHttpServletResponse page = ask(asked[0], asked[1]);
            assertThat(page.getStatus()).isEqualTo(302);
            assertThat(page.getRedirectedUrl()).isEqualTo(SENTENCE);
            assertThat(page.getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("redress_track"));
            home = home + "1";
        }
        MockHttpServletResponse known = askApi(
                json.createObjectNode().put("reference", reference(receipt)).put("email", mail));
        MockHttpServletResponse strange =
                askApi(json.createObjectNode().put("reference", unknown).put("email", mail));
        assertThat(known.getStatus()).isEqualTo(202);
        assertThat(known.getContentAsString()).isEmpty();
        assertThat(strange.getStatus()).isEqualTo(202);
        assertThat(strange.getContentAsString()).isEmpty();
        assertThat(strange.getHeaderNames()).isEqualTo(known.getHeaderNames());
        assertThat(askedFor(receipt)).as("only the right pair sends a letter").hasSize(2);
    }

    @Test
    void whoAsksForNothingThatExistsCausesAsManyWrites() throws Exception {
        JsonNode receipt = filed(mail);
        long before = unknownAsks();

        ask(reference(receipt), mail);
        assertThat(unknownAsks()).isEqualTo(before);
        ask(reference(receipt), "nobody@example.org");
        assertThat(unknownAsks()).as("one for the letter that is not").isEqualTo(before + 1);
        ask(null, mail);
        assertThat(unknownAsks()).as("five in all, one of them real").isEqualTo(before + 5);
        ask(null, "nobody@example.org");
        assertThat(unknownAsks()).isEqualTo(before + 10);
    }

    @Test
    void withoutTheReferenceTheLatestComplaintsGetALetterEach() throws Exception {
        JsonNode oldest = filed(mail);
        clock.driveTo(clock.offset().plusSeconds(60));
        List<JsonNode> latest = List.of(filed(mail), filed(mail), filed(mail), filed(mail), filed(mail));

        assertThat(ask(null, mail).getRedirectedUrl()).isEqualTo(SENTENCE);

        for (JsonNode receipt : latest) {
            assertThat(askedFor(receipt)).hasSize(1);
        }
        assertThat(askedFor(oldest)).isEmpty();
        ask("", mail);
        ask("", mail);
        assertThat(askedFor(latest.get(0)))
                .as("twice a day for a contact, however often is asked")
                .hasSize(2);
        ask(reference(oldest), mail);
        assertThat(askedFor(oldest)).as("whoever knows the reference is let in").hasSize(1);
    }

    @Test
    void nobodyCanFillTheOwnersMailboxNorKeepTheLinkOff() throws Exception {
        JsonNode receipt = filed(mail);
        double refused = counted("links-per-complaint", "refused");
        for (int i = 0; i < 5; i++) {
            home = "198.52.0." + i;
            assertThat(ask(reference(receipt), mail).getRedirectedUrl()).isEqualTo(SENTENCE);
        }

        assertThat(askedFor(receipt)).hasSize(3);
        assertThat(counted("links-per-complaint", "refused")).isEqualTo(refused + 2);
        assertThat(look(receipt).getResponse().getStatus())
                .as("the owner's link opens as ever")
                .isEqualTo(200);

        clock.driveTo(clock.offset().plus(Duration.ofHours(25)));
        ask(reference(receipt), mail);
        assertThat(askedFor(receipt)).hasSize(4);
    }

    @Test
    void asksThatBringNoLetterDoNotUseUpTheOwners() throws Exception {
        for (int i = 0; i < 5; i++) {
            home = "198.53.0." + i;
            ask(null, mail);
        }
        JsonNode receipt = filed(mail);

        home = "198.53.1.1";
        ask(null, mail);

        assertThat(askedFor(receipt)).hasSize(1);
    }

    @Test
    void aNetworkThatAsksTooOftenWaitsAndKeepsItsFields() throws Exception {
        String reference = reference(filed(mail));
        for (int i = 0; i < 6; i++) {
            ask(null, "nobody" + i + "@example.org");
        }

        MockHttpServletResponse seventh = ask(reference, "kim@example.org");

        assertThat(seventh.getStatus()).isEqualTo(429);
        assertThat(seventh.getHeader("Retry-After")).isEqualTo("600");
        var page = Jsoup.parse(seventh.getContentAsString());
        assertThat(page.select("#email").val()).isEqualTo("kim@example.org");
        assertThat(page.select("#lost-reference").val()).isEqualTo(reference);
        assertThat(page.select("#slow").text()).contains("New links were asked for", "in 10 min");
        assertThat(askApi(json.createObjectNode().put("email", "kim@example.org"))
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void whatCannotBeAReferenceOrAnAddressIsSaid() throws Exception {
        MockHttpServletResponse answer = ask("7K3M-92QX-4TBX", "kim at example");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("#lost .error"))
                .extracting(error -> error.text().replaceFirst(":.*|\\..*", ""))
                .containsExactly("This does not look like an e-mail address", "This is no reference");
        assertThat(askApi(json.createObjectNode().put("reference", "7K3M-92QX-4TBN"))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aComplaintWithoutAnAddressIsOpenedByItsLinkOnly() throws Exception {
        ObjectNode anonymous = complaint();
        anonymous.remove("contact");
        JsonNode receipt = body(file(anonymous, null));

        ask(reference(receipt), mail);

        assertThat(askedFor(receipt)).isEmpty();
        assertThat(Jsoup.parse(mvc.perform(get("/track").param("asked", ""))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("main")
                        .text())
                .contains("If there is a complaint", "If you gave no e-mail address");
    }

    @Test
    void aFormOrKeyThatIsSentOnceMoreDoesNotGiveTheNewLinkAway() throws Exception {
        ObjectNode letter = complaint();
        letter.withObject("/contact").put("email", mail);
        String first = file(letter, "key-" + mail).getResponse().getContentAsString();
        JsonNode receipt = json.readTree(first);
        ask(reference(receipt), mail);
        open(linkInTheNextLetter(receipt));

        assertThat(file(letter, "key-" + mail).getResponse().getContentAsString())
                .isEqualTo(first);
    }

    @Test
    void theEventIsItsSample() throws Exception {
        JsonMapper plain = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        TrackingLinkRequested requested =
                new TrackingLinkRequested("7K3M-92QX-4TBN", Instant.parse("2026-11-27T18:30:00Z"));

        Contracts.assertIsSample("redress.intake", TrackingLinkRequested.TYPE, plain.writeValueAsString(requested));
    }

    private JsonNode filed(String email) throws Exception {
        ObjectNode letter = complaint();
        letter.withObject("/contact").put("email", email);
        return body(file(letter, null));
    }

    private static String reference(JsonNode receipt) {
        return receipt.get("reference").asText();
    }

    private MockHttpServletResponse ask(String reference, String email) throws Exception {
        MockHttpServletRequestBuilder request = post("/track").with(csrf()).param("email", email);
        if (reference != null) {
            request.param("reference", reference);
        }
        return perform(request);
    }

    private MockHttpServletResponse askApi(JsonNode request) throws Exception {
        return perform(post("/api/complaints/link")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(request)));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(sent -> {
                    sent.setRemoteAddr(home);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String link) throws Exception {
        return mvc.perform(get(link.replaceFirst("https?://[^/]+", "")))
                .andReturn()
                .getResponse();
    }

    private int lookWith(JsonNode receipt, String token) throws Exception {
        return mvc.perform(get("/api/complaints/" + reference(receipt)).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** What notification-service hears when it writes a letter. */
    private String linkInTheNextLetter(JsonNode receipt) throws Exception {
        return body(mvc.perform(get("/internal/complaints/" + reference(receipt) + "/contact")
                                .with(httpBasic("notification-service", "notification-password-of-tests")))
                        .andReturn())
                .get("trackingUrl")
                .asText();
    }

    /** The events that ask for letters, once the relay has sent all that is pending. */
    private List<String> askedFor(JsonNode receipt) {
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

    private long unknownAsks() {
        Document all = mongo.getCollection("unknown_link_asks")
                .find(new Document("_id", "all"))
                .first();
        return all == null ? 0 : all.get("asks", Number.class).longValue();
    }

    private double counted(String limit, String outcome) {
        return meters.counter("redress.intake.abuse", "limit", limit, "outcome", outcome)
                .count();
    }
}
