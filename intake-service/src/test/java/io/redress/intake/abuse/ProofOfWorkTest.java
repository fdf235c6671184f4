package io.redress.intake.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever is above the threshold can work instead of waiting. */
class ProofOfWorkTest extends AbuseStory {

    @Test
    void workOpensTheDoorOnceEachUntilTheHardLimit() throws Exception {
        fillUp(home);
        String first = solved(asked(home, "k-1"));

        assertThat(file(home, letter(), "k-1", first).getStatus()).isEqualTo(201);
        assertThat(file(home, letter(), "k-2", first).getStatus())
                .as("another's work")
                .isEqualTo(429);
        assertThat(file(home, letter(), "k-2", solved(asked(home, "k-2"))).getStatus())
                .isEqualTo(201);

        MockHttpServletResponse over = file(home, letter(), "k-3", null);
        assertThat(over.getStatus()).isEqualTo(429);
        assertThat(json.readTree(over.getContentAsByteArray()).has("work"))
                .as("above the hard limit only waiting helps")
                .isFalse();
        wait(Duration.ofMinutes(12));
        assertThat(file(home, letter(), "k-3", solved(asked(home, "k-3"))).getStatus())
                .isEqualTo(201);
    }

    @Test
    void replayedForgedUndoneAndExpiredWorkIsNone() throws Exception {
        fillUp(home);
        JsonNode asked = asked(home, null);
        String solved = solved(asked);
        String challenge = asked.get("challenge").asText();
        assertThat(file(home, letter(), null, solved).getStatus()).isEqualTo(201);

        assertThat(file(home, letter(), null, solved).getStatus())
                .as("replayed")
                .isEqualTo(429);
        assertThat(file(home, letter(), null, easier(solved)).getStatus())
                .as("forged")
                .isEqualTo(429);
        assertThat(file(home, letter(), null, challenge + ":" + unsolved(challenge))
                        .getStatus())
                .as("undone")
                .isEqualTo(429);
        assertThat(file(home, letter(), null, "x".repeat(4000)).getStatus()).isEqualTo(429);
        String late = solved(asked(home, null));
        wait(Duration.ofHours(1));
        fillUp(home);
        assertThat(file(home, letter(), null, late).getStatus()).as("expired").isEqualTo(429);
        for (String outcome : List.of("replayed", "forged", "undone", "expired", "passed")) {
            assertThat(counted("work", outcome)).as(outcome).isPositive();
        }
    }

    @Test
    void thePageKeepsWhatWasTypedAndItsBrowserCanWork() throws Exception {
        fillUp(home);
        String key = UUID.randomUUID().toString();

        MockHttpServletResponse answer = perform(form(key), home);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1200");
        assertThat(answer.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "worker-src 'self'")
                .doesNotContain("unsafe");
        Document page = page(answer);
        assertThat(page.select("#subject").val()).isEqualTo("Locked out");
        assertThat(page.select("#description").text()).isEqualTo("My wallet is locked.");
        assertThat(page.select("#slow").text()).contains("in 20 min", "Nothing is lost", "help@example.org");
        assertThat(perform(get(page.select("#work ~ script").attr("src")), home).getStatus())
                .isEqualTo(200);
        assertThat(perform(get(page.select("#work").attr("data-solver")), home).getStatus())
                .isEqualTo(200);
        assertThat(page(perform(form(key).param("lang", "zh"), home))
                        .select("h1")
                        .text())
                .as("switching the language sends nothing")
                .isEqualTo("遇到了什么问题？");

        String work = solved(json.createObjectNode()
                .put("challenge", page.select("#work").attr("data-challenge"))
                .put("bits", Integer.parseInt(page.select("#work").attr("data-bits"))));
        assertThat(perform(form(UUID.randomUUID().toString()).param("work", work), home)
                        .getStatus())
                .as("work for another form")
                .isEqualTo(429);
        assertThat(perform(form(key).param("work", work), home).getRedirectedUrl())
                .startsWith("/track/");
    }

    private static long unsolved(String challenge) {
        long counter = 0;
        while (Work.zeroBits(challenge + ":" + counter) >= 8) {
            counter++;
        }
        return counter;
    }

    /** The same challenge with no bits to find. */
    private static String easier(String solved) {
        return "0" + solved.substring(solved.indexOf('.'));
    }
}
