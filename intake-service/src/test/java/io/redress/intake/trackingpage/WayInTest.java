package io.redress.intake.trackingpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.PageStory;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MvcResult;

/** How customers come to their tracking page, and how others do not. */
@ExtendWith(OutputCaptureExtension.class)
class WayInTest extends PageStory {

    @Test
    void aLinkFromAMailSetsTheCookieAndCleansTheAddress(CapturedOutput output) throws Exception {
        JsonNode receipt = filed();
        String token = receipt.get("trackingToken").asText();
        String reference = receipt.get("reference").asText();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/track/" + reference + "?token=" + token))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/track/" + reference);
        assertThat(response.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("redress_track=" + token) && cookie.contains("HttpOnly"));
        assertThat(output.getAll()).doesNotContain(token);
    }

    @Test
    void aWrongTokenAndAnUnknownReferenceShowTheSamePage() throws Exception {
        JsonNode receipt = filed();
        String reference = receipt.get("reference").asText();

        MvcResult wrong = mvc.perform(get("/track/" + reference).cookie(new Cookie("redress_track", "k1.wrong")))
                .andReturn();
        MvcResult none = mvc.perform(get("/track/" + reference)).andReturn();
        MvcResult unknown = mvc.perform(get("/track/0000-0000-0000")).andReturn();

        assertThat(wrong.getResponse().getStatus()).isEqualTo(404);
        assertThat(page(wrong).select("main").text()).contains("We cannot open a complaint with this address");
        assertThat(page(none).select("main").html())
                .isEqualTo(page(wrong).select("main").html());
        assertThat(page(unknown).select("main").html())
                .isEqualTo(page(wrong).select("main").html());
    }

    @Test
    void aReferenceInSmallLettersFindsItsPage() throws Exception {
        JsonNode receipt = filed();
        String reference = receipt.get("reference").asText();

        MvcResult result =
                mvc.perform(get("/track/" + reference.toLowerCase(Locale.ROOT))).andReturn();

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/track/" + reference);
    }

    @Test
    void lostPagesAreFoundWithReferenceAndToken() throws Exception {
        JsonNode receipt = filed();

        MvcResult result = mvc.perform(post("/track")
                        .with(csrf())
                        .param("reference", receipt.get("reference").asText().replace("-", " "))
                        .param("token", " " + receipt.get("trackingToken").asText() + " "))
                .andReturn();

        assertThat(result.getResponse().getRedirectedUrl())
                .isEqualTo("/track/" + receipt.get("reference").asText());
        assertThat(page(mvc.perform(get("/track")).andReturn()).select("h1").text())
                .isEqualTo("Open your complaint");
    }
}
