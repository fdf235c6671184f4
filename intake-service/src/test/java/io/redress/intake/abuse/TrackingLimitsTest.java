package io.redress.intake.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.reference.Reference;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How often somebody tries to open a complaint, and how much is written to an open one. */
class TrackingLimitsTest extends AbuseStory {

    @Test
    void guessingGetsSlowerForTheAddressAndSaysNothingOfWhatExists() throws Exception {
        JsonNode receipt = json.readTree(file(home, letter(), null, null).getContentAsByteArray());
        String real = receipt.get("reference").asText();
        List<String> answers = new ArrayList<>();
        for (String reference : List.of(real, unknown())) {
            String guesser = "203.2.0." + answers.size();
            List<String> heard = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                MockHttpServletResponse answer = look(guesser, reference, "k1.wrong" + i);
                heard.add(answer.getStatus() + " " + answer.getHeader("Retry-After") + " "
                        + answer.getContentAsString().replace(reference, "R"));
            }
            answers.add(heard.toString().replaceAll("/api/complaints/[^\"]*", ""));
        }

        assertThat(answers.get(0)).startsWith("[404 null").contains("429 2").isEqualTo(answers.get(1));
        assertThat(look("203.2.0.0", real, receipt.get("trackingToken").asText())
                        .getStatus())
                .as("nor is the right one looked at now")
                .isEqualTo(429);
        assertThat(look(home, real, receipt.get("trackingToken").asText()).getStatus())
                .as("whoever filed it comes in as ever")
                .isEqualTo(200);
    }

    @Test
    void theDelayDoublesAndAnOwnerIsNeverKeptOutForLong() throws Exception {
        JsonNode receipt = json.readTree(file(home, letter(), null, null).getContentAsByteArray());
        String reference = receipt.get("reference").asText();
        String token = receipt.get("trackingToken").asText();
        List<String> delays = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            look("203.3." + i + ".1", reference, "k1.wrong");
            MockHttpServletResponse next = look("203.4.0.1", reference, token);
            delays.add(String.valueOf(next.getHeader("Retry-After")));
            if (next.getStatus() == 200) {
                // so that the next round asks as a stranger again
                look("203.4.0.1", reference, "k1.wrong");
                continue;
            }
            wait(Duration.ofSeconds(Long.parseLong(next.getHeader("Retry-After"))));
        }

        assertThat(delays).startsWith("null").containsSubsequence("4", "8", "16", "30", "30");
        assertThat(look("203.5.0.1", reference, token).getStatus()).isEqualTo(200);
    }

    @Test
    void whoHasNoTokenAtAllIsNoGuesser() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(perform(get("/track/0000-0000-0000"), home).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void lookingForALostComplaintIsCountedAndKeepsTheFields() throws Exception {
        for (int i = 0; i < 4; i++) {
            // other references, so that only the lookups count
            perform(lost("0000-0000-000" + i, i < 2 ? "k1.wrong" : ""), home);
        }

        MockHttpServletResponse fifth = perform(lost("0000-0000-0009", "k1.typed-with-care"), home);

        assertThat(fifth.getStatus()).isEqualTo(429);
        assertThat(page(fifth).select("#reference").val()).isEqualTo("0000-0000-0009");
        assertThat(page(fifth).select("#token").val()).isEqualTo("k1.typed-with-care");
        assertThat(page(fifth).select("#slow").text()).contains("tried very often from your network");
    }

    @Test
    void messagesWaitAndStayInTheirField() throws Exception {
        JsonNode receipt = json.readTree(file(home, letter(), null, null).getContentAsByteArray());
        String page = "/track/" + receipt.get("reference").asText();
        Cookie key = new Cookie("redress_track", receipt.get("trackingToken").asText());
        for (int i = 0; i < 2; i++) {
            assertThat(say(page, key, "message " + i).getStatus()).isEqualTo(302);
        }

        MockHttpServletResponse third = say(page, key, "one more");

        assertThat(third.getStatus()).isEqualTo(429);
        assertThat(page(third).select("#text").text()).isEqualTo("one more");
        assertThat(page(third).select("#slow").text()).contains("You wrote many messages", "in 30 min");
        assertThat(page(third).select("script[src^=/assets/work-]"))
                .as("messages are worth no work")
                .isEmpty();
        assertThat(page(third).select("meta[http-equiv=refresh]"))
                .as("would lose it")
                .isEmpty();
        wait(Duration.ofMinutes(30));
        assertThat(say(page, key, "one more").getStatus()).isEqualTo(302);
    }

    /** Nobody's, though well formed, and tried by no other story. */
    private static String unknown() {
        return "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"
                .chars()
                .mapToObj(check -> "Z7Z7-Z7Z7-Z7Z" + (char) check)
                .filter(candidate -> Reference.parse(candidate).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static MockHttpServletRequestBuilder lost(String reference, String token) {
        return post("/track").with(csrf()).param("reference", reference).param("token", token);
    }

    private MockHttpServletResponse say(String page, Cookie key, String text) throws Exception {
        return perform(post(page + "/messages").with(csrf()).cookie(key).param("text", text), home);
    }
}
