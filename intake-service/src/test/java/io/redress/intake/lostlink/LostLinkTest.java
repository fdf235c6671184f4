package io.redress.intake.lostlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** A new link comes by mail, opens the complaint and turns the old one off. */
class LostLinkTest extends LostLinkStory {

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
}
