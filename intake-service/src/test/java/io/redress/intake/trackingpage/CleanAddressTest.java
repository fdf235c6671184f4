package io.redress.intake.trackingpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.IntakeTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whatever comes of a link with a token, no page is ever shown at an address that holds it. */
@TestPropertySource(
        properties = {
            "redress.intake.abuse.guesses.free=1",
            "redress.intake.abuse.guesses.delay=30s",
            "redress.intake.abuse.guesses.longest-per-reference=1s"
        })
class CleanAddressTest extends IntakeTest {

    private static final String SOMETHING = "k1.AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdE";

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/?token=T, /",
        "/?lang=de&token=T, /?lang=de",
        "/policy?token=T, /policy",
        "/track?token=T, /track",
        "/track?TOKEN=T&reference=x, /track?reference=x",
        "/track/REF/withdrawal?token=T, /track/REF/withdrawal",
        "/track/REF/record?%74oken=T, /track/REF/record",
        "/track/REF/changes?a&token=T&b=, /track/REF/changes?a&b=",
        "/track/REF?Token=T, /track/REF",
        "/nowhere?token=T, /nowhere",
        "/error?token=T, /error",
        "//elsewhere.example/?token=T, /elsewhere.example/"
    })
    void noOtherAddressKeepsIt(String address, String clean) throws Exception {
        String reference = reference(filed());

        HttpResponse<String> answer = ask(address.replace("REF", reference).replace("=T", "=" + SOMETHING));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo(clean.replace("REF", reference));
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void programsAreLeftAlone() throws Exception {
        assertThat(ask("/api/complaints/0000-0000-0000?token=x").headers().firstValue("Location"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?token=T", "?filed&token=T", "?token=T&lang=de", "?token=T&filed&refused", "?lang=zh&token=T"})
    void aLinkThatOpensItLeadsToTheCleanAddress(String query) throws Exception {
        JsonNode receipt = filed();

        HttpResponse<String> answer = ask("/track/" + reference(receipt) + query.replace("=T", "=" + token(receipt)));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/track/" + reference(receipt));
        assertThat(cookie(answer, "redress_track")).hasValue(token(receipt));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?token=k1.wrong",
                "?token=",
                "?token",
                "?filed&token=k1.wrong",
                "?token=a&token=b",
                "?token=%00%0d%0aX"
            })
    void aLinkThatOpensNothingDoesToo(String query) throws Exception {
        JsonNode receipt = filed();

        HttpResponse<String> answer = ask("/track/" + reference(receipt) + query);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/track/" + reference(receipt));
        assertThat(cookie(answer, "redress_track")).isEmpty();
    }

    @Test
    void aReferenceThatIsNoneLeadsNowhereElse() throws Exception {
        for (String typed : List.of("nonsense", "%2F%2Felsewhere.example", "%7B0%7D", "a%0d%0aSet-Cookie:%20x=y")) {
            HttpResponse<String> answer = ask("/track/" + typed + "?token=" + SOMETHING);

            assertThat(answer.statusCode()).isIn(302, 400);
            assertThat(answer.headers().firstValue("Location").orElse("/track/"))
                    .satisfiesAnyOf(
                            to -> assertThat(to).startsWith("/track/"),
                            to -> assertThat(to).startsWith("http://127.0.0.1:" + port + "/track/"));
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain(SOMETHING);
            assertThat(answer.headers().firstValue("x")).isEmpty();
        }
    }

    @Test
    void whoWasThereBeforeStaysInWhenAWrongLinkIsOpened() throws Exception {
        JsonNode receipt = filed();
        String here = "/track/" + reference(receipt);

        MvcResult page = mvc.perform(get(here)
                        .cookie(new Cookie("redress_track", token(receipt)))
                        .cookie(new Cookie("redress_track_try", "k1.wrong")))
                .andReturn();

        assertThat(page.getResponse().getStatus()).isEqualTo(200);
        assertThat(page.getResponse().getCookie("redress_track_try").getMaxAge())
                .isZero();
    }

    /** The right link, while others guessed too much from the same network: it waits in a cookie and not in the address. */
    @Test
    void aTokenThatHasToWaitWaitsInACookie() throws Exception {
        JsonNode receipt = filed();
        String here = "/track/" + reference(receipt);
        RequestPostProcessor crowded = from("203.0.113.99");
        for (int i = 0; i < 3; i++) {
            mvc.perform(get("/track/0000-0000-0000")
                            .param("token", "k1.wrong" + i)
                            .with(crowded))
                    .andReturn();
        }

        MvcResult entered = mvc.perform(get(here).param("token", token(receipt)).with(crowded))
                .andReturn();

        assertThat(entered.getResponse().getStatus()).isEqualTo(302);
        assertThat(entered.getResponse().getRedirectedUrl()).isEqualTo(here);
        assertThat(entered.getResponse().getCookie("redress_track")).isNull();
        Cookie waiting = entered.getResponse().getCookie("redress_track_try");
        assertThat(waiting.getValue()).isEqualTo(token(receipt));
        assertThat(waiting.isHttpOnly()).isTrue();
        assertThat(waiting.getPath()).isEqualTo(here);

        MvcResult slow = mvc.perform(get(here).cookie(waiting).with(crowded)).andReturn();
        assertThat(slow.getResponse().getStatus()).isEqualTo(429);
        assertThat(slow.getResponse().getContentAsString()).doesNotContain(token(receipt));
        assertThat(slow.getResponse().getCookie("redress_track_try"))
                .as("it waits on")
                .isNull();

        MvcResult later =
                mvc.perform(get(here).cookie(waiting).with(from("192.0.2.1"))).andReturn();
        assertThat(later.getResponse().getStatus()).isEqualTo(200);
        assertThat(later.getResponse().getCookie("redress_track").getValue()).isEqualTo(token(receipt));
        assertThat(later.getResponse().getCookie("redress_track_try").getMaxAge())
                .isZero();
    }

    private HttpResponse<String> ask(String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static RequestPostProcessor from(String client) {
        return (MockHttpServletRequest request) -> {
            request.setRemoteAddr(client);
            return request;
        };
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://(?:127\\.0\\.0\\.1|localhost):" + port, "");
    }

    private static Optional<String> cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";")[0])
                .findFirst();
    }

    private static String reference(JsonNode receipt) {
        return receipt.get("reference").asText();
    }

    private static String token(JsonNode receipt) {
        return receipt.get("trackingToken").asText();
    }
}
