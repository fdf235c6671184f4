package io.redress.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.CaseStory;
import io.redress.intake.IntakeTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Whom a customer can turn to, on the page of the complaint and on the policy page. */
class OutsideTheHouseTest extends IntakeTest {

    private static final String OMBUDSMAN = """
            {"bodies": [{"id": "gb", "name": "Ombudsman <i>UK</i>", "countries": ["GB"], "regimes": ["disp"],
             "competentFor": {"en": "complaints", "zh": "投诉"}, "website": "https://ombudsman.example", "phone": "0800 1",
             "checked": true}], "elsewhere": {"en": "Ask around.", "zh": "请查询。"},
             "timeLimit": {"en": "Within six months.", "zh": "六个月内。"}, "namedInDelays": [], "namedWhenUpheld": %s}""";

    private static final String NOBODY =
            "{\"bodies\": [], \"elsewhere\": {\"en\": \"Ask around.\"}, \"namedInDelays\": [], \"namedWhenUpheld\": false}";

    @Test
    void whoIsNotAgreedWithIsToldOnTheirPage() throws Exception {
        JsonNode receipt = filed();
        knows(receipt, OMBUDSMAN.formatted(false));
        story(receipt).recorded().resolved("2999-01-01T00:00:00Z", "PARTLY_UPHELD");

        JsonNode view = awaitView(receipt, v -> v.has("outside"));

        assertThat(view.at("/outside/bodies/0/website").asText()).isEqualTo("https://ombudsman.example");
        assertThat(view.at("/outside/timeLimit").asText()).isEqualTo("Within six months.");
        Document page = page(receipt, "en");
        assertThat(page.select("#outside dt b").text()).isEqualTo("Ombudsman <i>UK</i>");
        assertThat(page.select("#outside a").attr("href")).isEqualTo("https://ombudsman.example");
        assertThat(page.select("#outside").text()).contains("0800 1", "Within six months.");
        assertThat(page(receipt, "zh").select("#outside").text()).contains("投诉", "六个月内。");
    }

    @Test
    void whoIsAgreedWithIsNotSentElsewhereUnlessTheLawWantsIt() throws Exception {
        JsonNode agreed = filed();
        knows(agreed, OMBUDSMAN.formatted(false));
        story(agreed).recorded().resolved("2999-01-01T00:00:00Z", "UPHELD");
        JsonNode bound = filed();
        knows(bound, OMBUDSMAN.formatted(true));
        story(bound).recorded().resolved("2999-01-01T00:00:00Z", "UPHELD");

        assertThat(awaitView(agreed, v -> v.has("resolution")).has("outside")).isFalse();
        assertThat(page(agreed, "en").select("#outside")).isEmpty();
        assertThat(awaitView(bound, v -> v.has("resolution")).has("outside")).isTrue();
    }

    @Test
    void aRejectionNamesThemToo() throws Exception {
        JsonNode receipt = filed();
        knows(receipt, OMBUDSMAN.formatted(false));
        story(receipt).tell("complaint-rejected", "\"rejectedAt\": \"2026-11-23T09:30:00Z\"");

        JsonNode view = awaitView(receipt, v -> v.get("status").asText().equals("REJECTED"));

        assertThat(view.at("/outside/bodies/0/name").asText()).isEqualTo("Ombudsman <i>UK</i>");
    }

    @Test
    void whereNobodyIsKnownThePageSaysSo() throws Exception {
        JsonNode receipt = filed();
        knows(receipt, NOBODY);
        story(receipt).recorded().resolved("2999-01-01T00:00:00Z", "NOT_UPHELD");
        awaitView(receipt, v -> v.has("outside"));

        assertThat(page(receipt, "en").select("#outside").text()).contains("Ask around.");
        assertThat(page(receipt, "en").select("#outside dl")).isEmpty();
    }

    @Test
    void whileNothingIsDecidedNobodyIsNamed() throws Exception {
        JsonNode receipt = filed();
        knows(receipt, OMBUDSMAN.formatted(true));
        story(receipt).recorded();

        JsonNode view = awaitView(receipt, v -> v.get("status").asText().equals("RECORDED"));

        assertThat(view.has("outside")).isFalse();
    }

    @Test
    void thePolicyNamesAllOfThemByCountry() throws Exception {
        // policy.json, which all stories share: what was heard once is shown for a while
        Document page = Jsoup.parse(mvc.perform(get("/policy").param("lang", "en"))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("#outside").text())
                .contains("Ombudsman <i>UK</i>", "United Kingdom", "Ask around.")
                .doesNotContain("六个月");
    }

    private void knows(JsonNode receipt, String remedies) {
        COLLEAGUES.say("/internal/cases/" + receipt.get("reference").asText() + "/remedies", remedies);
    }

    private CaseStory story(JsonNode receipt) {
        return new CaseStory(receipt.get("reference").asText());
    }

    private Document page(JsonNode receipt, String language) throws Exception {
        return Jsoup.parse(mvc.perform(get("/track/" + receipt.get("reference").asText())
                        .param("lang", language)
                        .cookie(new Cookie(
                                "redress_track", receipt.get("trackingToken").asText())))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private JsonNode awaitView(JsonNode receipt, Predicate<JsonNode> condition) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> body(look(receipt)), condition);
    }
}
