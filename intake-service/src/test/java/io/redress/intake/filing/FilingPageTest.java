package io.redress.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.redress.intake.PageStory;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;

/** The form, from the first look until the complaint is filed. */
class FilingPageTest extends PageStory {

    @Test
    void theFormWorksWithoutScriptAndWarnsOfPhrases() throws Exception {
        MvcResult result = mvc.perform(get("/")).andReturn();
        Document page = page(result);

        assertThat(page.select("script:not([src^=/assets/])"))
                .as("no script inside the page")
                .isEmpty();
        assertThat(page.select("form#complaint input[name=_csrf]")).hasSize(1);
        assertThat(page.select("form#complaint input[name=formKey]").val()).hasSize(36);
        assertThat(page.select(".notice.warn").text()).contains("Never send your recovery phrase");
        assertThat(page.select("label[for=description]").text()).isEqualTo("What happened?");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.text()).containsAnyOf("Our service desk is open now", "Our service desk is closed right now");
        assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(result.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(result.getResponse().getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    /** Browsers keep them for weeks, and a page of the next release must not meet the scripts of this one. */
    @Test
    void scriptsAndStylesAreAskedForByWhatIsInThem() throws Exception {
        Document page = page(mvc.perform(get("/")).andReturn());

        List<String> addresses = page.select("script, link[rel=stylesheet], link[rel=icon]").stream()
                .map(element -> element.attr(element.hasAttr("src") ? "src" : "href"))
                .toList();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(6);
        for (String address : addresses) {
            assertThat(address).matches("/assets/[a-z/-]+-[0-9a-f]{32}\\.(js|css|svg)");
            HttpResponse<String> answer = ask(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(address).hasValue("max-age=2592000");
            assertThat(ask(address.replaceAll("-[0-9a-f]{32}", "-" + "0".repeat(32)))
                            .statusCode())
                    .as("another release's " + address)
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> ask(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Some mobile networks are slow and dear: the form with all that it loads, also on the first keystroke. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ko"})
    void theFormWithItsScriptsAndListsStaysSmall(String language) throws Exception {
        Document page = page(mvc.perform(get("/").param("lang", language)).andReturn());
        List<String> addresses = new ArrayList<>(List.of("/?lang=" + language));
        addresses.addAll(page.select("script[src]").eachAttr("src"));
        addresses.addAll(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"));
        for (String list : page.select("script[data-lists]").attr("data-lists").split(" ")) {
            addresses.add("/assets/secret-guard/bip39-" + list + ".txt");
        }
        int sum = 0;
        for (String address : addresses) {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            sum += answer.body().length;
        }

        System.out.println("the form in " + language + ": " + addresses.size() + " answers, " + sum + " bytes");
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(8);
        assertThat(sum).isLessThan(60_000);
    }

    @Test
    void withoutTheFormsTokenNothingIsTaken() throws Exception {
        MvcResult result = mvc.perform(post("/").param("subject", "x").param("description", "y"))
                .andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void mistakesAreShownBesideTheirFieldsAndNothingTypedIsLost() throws Exception {
        MvcResult result =
                mvc.perform(form("", "A long story").param("email", "nonsense")).andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        Document page = page(result);
        assertThat(page.select("[role=alert] li").eachText())
                .containsExactly(
                        "In one line: Please fill this in.",
                        "E-mail address: This does not look like an e-mail address. Please check it, or leave it out.");
        assertThat(page.select(".field.wrong")).hasSize(2);
        assertThat(page.select("#description").text()).isEqualTo("A long story");
    }

    @Test
    void pressingTheButtonTwiceFilesOnce() throws Exception {
        String key = UUID.randomUUID().toString();

        MvcResult first =
                mvc.perform(form("Twice", "Same").param("formKey", key)).andReturn();
        MvcResult second =
                mvc.perform(form("Twice", "Same").param("formKey", key)).andReturn();
        MvcResult changed = mvc.perform(
                        form("Twice", "Changed after going back").param("formKey", key))
                .andReturn();

        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(changed.getResponse().getStatus()).isEqualTo(409);
        Document page = page(changed);
        assertThat(page.text()).contains("You have already sent this form as");
        assertThat(page.select("#description").text()).isEqualTo("Changed after going back");
        assertThat(page.select("input[name=formKey]").val()).isNotEqualTo(key).hasSize(36);
    }

    @Test
    void filingLeadsToTheTrackingPageWithoutATokenInTheAddress() throws Exception {
        MvcResult filed =
                mvc.perform(form("Locked out", "My wallet is locked.")).andReturn();

        String address = filed.getResponse().getRedirectedUrl();
        assertThat(address).matches("/track/[0-9A-Z-]{14}\\?filed");
        Cookie cookie = filed.getResponse().getCookie("redress_track");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo(address.replace("?filed", ""));
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");

        Document page =
                page(mvc.perform(get(cookie.getPath()).param("filed", "").cookie(cookie))
                        .andReturn());

        assertThat(page.select("h1").text()).isEqualTo("Locked out");
        assertThat(page.select(".notice.good").text()).contains("We have it");
        assertThat(page.select(".reference").text()).matches("[0-9A-Z-]{14}");
        assertThat(page.select("a[href*=token]").attr("href")).startsWith("http://localhost:8080/track/");
    }
}
