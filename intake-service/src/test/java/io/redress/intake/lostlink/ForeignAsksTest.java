package io.redress.intake.lostlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever asks for the link of somebody else learns nothing, and cannot be a nuisance to the owner. */
class ForeignAsksTest extends LostLinkStory {

    @Autowired
    MeterRegistry meters;

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
