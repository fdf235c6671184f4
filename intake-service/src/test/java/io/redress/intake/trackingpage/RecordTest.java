package io.redress.intake.trackingpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.intake.CaseStory;
import io.redress.intake.IntakeTest;
import io.redress.languages.Languages;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/** A customer takes everything away: on paper, as a file, by the API. */
class RecordTest extends IntakeTest {

    private static final String REMEDIES = """
            {"bodies": [{"name": "Ombudsman", "countries": ["DE"], "competentFor": {"en": "Wallets"},
             "website": "https://ombudsman.example", "phone": "0800 1", "post": "Street 1"}],
             "elsewhere": {"en": "Ask around."}, "timeLimit": {"en": "Within a year."}, "namedWhenUpheld": false}""";

    @Test
    void everythingThatWasSaidPromisedAndDecidedIsInIt() throws Exception {
        JsonNode receipt = wholeStory();
        Document page = page(receipt, "en");

        assertThat(page.select("h1").text()).isEqualTo("Record of complaint " + reference(receipt));
        assertThat(page.select("#told").text())
                .contains(
                        "My transfer is stuck",
                        "I sent 250 USDT on Monday",
                        "Friday, 20 November 2026",
                        "Send it back",
                        "ethereum",
                        "Ada",
                        mail,
                        "+49 30 1234567",
                        "Germany",
                        "In the app",
                        "English",
                        "It is about a payment",
                        "Transaction stuck or missing")
                .doesNotContain("PAYMENTS", "STUCK_TRANSACTION");
        assertThat(page.select("#promises").text())
                .contains(
                        "You get our answer by Monday, 23 November 2026, 18:00 (China Time, UTC+08:00) (our first estimate)",
                        "You get our answer by Wednesday, 27 March 2999 (Central European Time)",
                        "The law’s date: Wednesday, 27 March 2999 (Central European Time).");
        assertThat(page.select("#messages").text())
                .contains("Which device do you use?", "Service desk asks", "An old phone", "[removed: private key]");
        assertThat(page.select("h2:contains(Our answer) ~ *").text())
                .contains("You were right in part", "We freed it.", "Stuck", "The fee was too low.", "Fee refunded");
        assertThat(page.select("#outside").text()).contains("Ombudsman", "Street 1", "Within a year.");
        assertThat(page.select("#files").text()).contains("log.txt", "text/plain", "1 KB");
        assertThat(page.select("#removed").text()).contains("Your message: private key");
        assertThat(page.select("#timeline tr").eachText()).allMatch(line -> line.contains("(China Time, UTC+08:00)"));
        assertThat(page.select("#timeline").text()).contains("You filed your complaint.", "We sent you our answer.");
        assertThat(page.select("#incomplete")).isEmpty();
    }

    @Test
    void theFileHoldsTheSameUnderStableNames() throws Exception {
        JsonNode receipt = wholeStory();

        MvcResult file = open("/record.json", receipt, "en");
        JsonNode record = body(file);

        assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"redress-" + reference(receipt) + ".json\"");
        assertThat(file.getResponse().getContentType()).isEqualTo("application/json");
        assertThat(file.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        assertThat(record.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "madeAt",
                        "complete",
                        "reference",
                        "status",
                        "receivedAt",
                        "told",
                        "cycle",
                        "category",
                        "promises",
                        "timeline",
                        "messages",
                        "evidence",
                        "decisions",
                        "outside",
                        "removed",
                        "survey");
        assertThat(record.at("/told/contact/email").asText()).isEqualTo(mail);
        assertThat(record.at("/told/transactions/0/chain").asText()).isEqualTo("ethereum");
        assertThat(record.at("/promises")).hasSize(2);
        assertThat(record.at("/promises/1/statutoryZone").asText()).isEqualTo("Europe/Berlin");
        assertThat(record.at("/messages")).hasSize(2);
        assertThat(record.at("/decisions/0/findings/0/reason").asText()).isEqualTo("The fee was too low.");
        assertThat(record.at("/decisions/0/reopenUntil").asText()).isEqualTo("2999-01-01T00:00:00Z");
        assertThat(record.at("/removed/0/kind").asText()).isEqualTo("PRIVATE_KEY");
        assertThat(record.at("/evidence/0/bytes").asInt()).isEqualTo(11);
        assertThat(record.toString())
                .as("no link opens anything")
                .doesNotContain("/s/secret", receipt.get("trackingToken").asText());

        MvcResult api = mvc.perform(get("/api/complaints/" + reference(receipt) + "/record")
                        .header(HttpHeaders.AUTHORIZATION, bearer(receipt))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andReturn();
        assertThat(((ObjectNode) body(api)).without("madeAt").toString())
                .isEqualTo(((ObjectNode) record).without("madeAt").toString());
    }

    @Test
    void anEarlierDecisionAndItsPromiseStayInIt() throws Exception {
        JsonNode receipt = filed();
        String reference = reference(receipt);
        decided(reference, 1, "NOT_UPHELD", "First answer");
        decided(reference, 2, "UPHELD", "Second answer");
        new CaseStory(reference)
                .estimate("estimate-given", "PROVISIONAL", "2026-11-23T10:00:00Z")
                .resolved("2999-01-01T00:00:00Z", "NOT_UPHELD")
                .tell("complaint-reopened", "\"reopenedAt\": \"2026-11-24T09:00:00Z\", \"cycle\": 2")
                .tell(
                        "complaint-resolved",
                        "\"resolvedAt\": \"2026-11-25T09:00:00Z\", \"outcome\": \"UPHELD\", \"cycle\": 2,"
                                + " \"reopenUntil\": \"2999-02-01T00:00:00Z\"");

        JsonNode record = awaitRecord(receipt, r -> r.at("/decisions").size() == 2);

        assertThat(record.at("/decisions").findValuesAsText("message"))
                .containsExactly("First answer", "Second answer");
        assertThat(record.at("/decisions").findValuesAsText("outcome")).containsExactly("NOT_UPHELD", "UPHELD");
        assertThat(record.at("/promises")).hasSize(1);
        assertThat(record.has("outside")).as("the decision that stands agrees").isFalse();
        assertThat(page(receipt, "en").text()).contains("First answer", "Second answer");
    }

    @Test
    void whileAgentsWordsCannotBeHadItSaysThatItIsNotComplete() throws Exception {
        JsonNode receipt = filed();
        COLLEAGUES.fall("/internal/cases/" + reference(receipt) + "/texts/t-away");
        new CaseStory(reference(receipt)).recorded().asked("t-away");

        JsonNode record = awaitRecord(receipt, r -> !r.get("complete").asBoolean());

        assertThat(record.get("status").asText()).isEqualTo("WAITING_FOR_CUSTOMER");
        assertThat(page(receipt, "en").select("#incomplete").text()).contains("not complete");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void itIsMadeInEveryLanguageAndThePageLinksToIt(Locale language) throws Exception {
        JsonNode receipt = filed();
        String tag = language.toLanguageTag();

        Document tracking = Jsoup.parse(open("", receipt, tag).getResponse().getContentAsString());
        Document page = page(receipt, tag);

        assertThat(tracking.select("#record a").eachAttr("href"))
                .containsExactly(
                        "/track/" + reference(receipt) + "/record", "/track/" + reference(receipt) + "/record.json");
        assertThat(page.select("html").attr("lang")).isEqualTo(tag);
        assertThat(page.body().text()).contains("Ada", "UTC+08:00").doesNotContain("{0}", "??");
        assertThat(page.select("script, img, style"))
                .as("it needs nothing else")
                .isEmpty();
    }

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @Test
    void onlyItsOwnerGetsIt() throws Exception {
        JsonNode receipt = filed();
        JsonNode other = filed();

        for (String path : new String[] {"/record", "/record.json"}) {
            MvcResult stranger = mvc.perform(get("/track/" + reference(receipt) + path)
                            .cookie(new Cookie(
                                    "redress_track", other.get("trackingToken").asText())))
                    .andReturn();
            assertThat(stranger.getResponse().getStatus()).isEqualTo(404);
            assertThat(stranger.getResponse().getContentAsString())
                    .contains("We cannot open a complaint with this address")
                    .doesNotContain("250 USDT");
        }
        MvcResult api = mvc.perform(get("/api/complaints/" + reference(receipt) + "/record")
                        .header(HttpHeaders.AUTHORIZATION, bearer(other)))
                .andReturn();
        assertThat(api.getResponse().getStatus()).isEqualTo(404);
    }

    private JsonNode wholeStory() throws Exception {
        ObjectNode complaint = complaint()
                .put("occurredAt", "2026-11-20")
                .put("remedySought", "Send it back")
                .put("product", "PAYMENTS");
        complaint
                .putArray("transactions")
                .addObject()
                .put("chain", "ethereum")
                .put("hash", "0x88df016429689c079f3b2f6ad39fa052");
        ((ObjectNode) complaint.get("contact")).put("phone", "+49 30 1234567").put("country", "DE");
        JsonNode receipt = body(file(complaint, null));
        String reference = reference(receipt);
        COLLEAGUES.say("/internal/cases/" + reference + "/texts/t-1", "{\"text\": \"Which device do you use?\"}");
        COLLEAGUES.say("/internal/cases/" + reference + "/remedies", REMEDIES);
        COLLEAGUES.say("/internal/surveys/" + reference + "/1", "{\"url\": \"http://localhost:8083/s/secret\"}");
        COLLEAGUES.say("/internal/cases/" + reference + "/decisions/1", """
                {"outcome": "PARTLY_UPHELD", "message": "We freed it.", "remedy": "Fee refunded",
                "findings": [{"point": "Stuck", "finding": "UPHELD", "reason": "The fee was too low."}]}""");
        send(
                receipt,
                "/messages",
                Map.of(
                        "text",
                        "An old phone, private key 4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318"));
        mvc.perform(multipart("/api/complaints/" + reference + "/evidence")
                        .file(new MockMultipartFile(
                                "file", "log.txt", "text/plain", "Hello there".getBytes(StandardCharsets.UTF_8)))
                        .header(HttpHeaders.AUTHORIZATION, bearer(receipt)))
                .andReturn();
        new CaseStory(reference)
                .estimate("estimate-given", "PROVISIONAL", "2026-11-23T10:00:00Z")
                .tell("complaint-recorded", """
                        "recordedAt": "2026-11-23T09:30:00Z", "department": "technical",
                        "category": "TECHNICAL.STUCK_TRANSACTION\"""")
                .cutAtLaw("2999-03-27T22:59:59Z", "Europe/Berlin")
                .asked("t-1")
                .resumed()
                .resolved("2999-01-01T00:00:00Z", "PARTLY_UPHELD")
                .invited();
        awaitRecord(receipt, r -> r.has("survey") && r.at("/decisions").size() == 1);
        return receipt;
    }

    private void decided(String reference, int cycle, String outcome, String message) {
        COLLEAGUES.say(
                "/internal/cases/" + reference + "/decisions/" + cycle,
                "{\"outcome\": \"%s\", \"message\": \"%s\", \"findings\": []}".formatted(outcome, message));
    }

    private JsonNode awaitRecord(JsonNode receipt, Predicate<JsonNode> condition) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> body(open("/record.json", receipt, "en")), condition);
    }

    private Document page(JsonNode receipt, String language) throws Exception {
        return Jsoup.parse(open("/record", receipt, language).getResponse().getContentAsString());
    }

    private MvcResult open(String path, JsonNode receipt, String language) throws Exception {
        return mvc.perform(get("/track/" + reference(receipt) + path)
                        .param("lang", language)
                        .cookie(new Cookie(
                                "redress_track", receipt.get("trackingToken").asText())))
                .andReturn();
    }

    private static String reference(JsonNode receipt) {
        return receipt.get("reference").asText();
    }
}
