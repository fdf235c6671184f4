package io.redress.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.intake.IntakeTest;
import io.redress.languages.Languages;
import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is asked about each category, and what becomes of the answers. */
class CategoryQuestionsTest extends IntakeTest {

    private static final String HASH = "0x88df016429689c079f3b2f6ad39fa052532c56795b733da78a91ebe6a713944b";
    private static final String STUCK = "TECHNICAL.STUCK_TRANSACTION";
    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    @Autowired
    private Taxonomy taxonomy;

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theFormOffersEveryCategoryWithItsQuestionsInEveryLanguage(Locale language) throws Exception {
        Document form = page(
                mvc.perform(get("/").param("lang", language.toLanguageTag())).andReturn());

        for (Category category : taxonomy.categories()) {
            String group = category.isFamily() ? "category" : "kind";
            assertThat(form.select("input[name=%s][value=%s] + label b".formatted(group, category.code()))
                            .text())
                    .isEqualTo(category.name().in(language));
            for (Category.Question question : category.questions()) {
                String name = ComplaintForm.answerName(category.code(), question.id());
                assertThat(form.select("[name=" + name + "]")).as(name).isNotEmpty();
                assertThat(form.text()).contains(question.text().in(language));
            }
        }
        assertThat(form.select("[name]").eachAttr("name")).hasSizeLessThan(100);
    }

    @Test
    void whoseAccountIsLockedFindsHelpThatDoesNotStandInTheWay() throws Exception {
        Document form = page(mvc.perform(get("/")).andReturn());

        assertThat(form.select("details.help")).hasSize(1);
        assertThat(form.select("details.help").attr("open")).isEmpty();
        assertThat(form.select("#kind-TECHNICAL\\.LOCKED_ACCOUNT ~ .below details.help li"))
                .hasSizeGreaterThan(3);
    }

    @Test
    void answersReachTheAgentWithTheirQuestionAndAHashBecomesATransaction() throws Exception {
        JsonNode told = told(submitted(form(STUCK)
                .param("answer." + STUCK + ".chain", "Ethereum")
                .param("answer." + STUCK + ".hash", HASH)
                .param("answer." + STUCK + ".amount", "１２，５００ USDT")));

        assertThat(told.get("category").asText()).isEqualTo(STUCK);
        assertThat(told.get("transactions")).hasSize(1);
        assertThat(told.at("/transactions/0/chain").asText()).isEqualTo("Ethereum");
        assertThat(told.at("/transactions/0/hash").asText()).isEqualTo(HASH);
        assertThat(told.get("answers")).hasSize(1);
        assertThat(told.at("/answers/0/value").asText()).isEqualTo("12,500 USDT");
        assertThat(told.at("/answers/0/form").asText()).isEqualTo("AMOUNT");
        assertThat(told.at("/answers/0/text/de").asText()).isEqualTo("Wie viel, und wovon?");
    }

    @Test
    void theCustomerFindsTheAnswersOnThePageAndInTheRecord() throws Exception {
        ObjectNode complaint =
                complaint().put("category", "ACCOUNT_SECURITY.PHISHING").put("detriment", "I lost 2 ETH.");
        complaint.putObject("answers").put("where", "In a chat").put("given", "YES");
        complaint.putObject("representative").put("name", "Maître Dupont");
        JsonNode receipt = body(file(complaint, null));
        String here = "/track/" + receipt.get("reference").asText();
        Cookie cookie = mvc.perform(
                        get(here).param("token", receipt.get("trackingToken").asText()))
                .andReturn()
                .getResponse()
                .getCookie("redress_track");

        Document page =
                page(mvc.perform(get(here).param("lang", "fr").cookie(cookie)).andReturn());
        Document record =
                page(mvc.perform(get(here + "/record").param("lang", "fr").cookie(cookie))
                        .andReturn());

        assertThat(page.getElementById("wrote").text()).contains("In a chat", "Oui");
        assertThat(record.getElementById("told").text())
                .contains("In a chat", "Oui", "I lost 2 ETH.", "Maître Dupont", "Une personne qui agit pour vous");
    }

    @Test
    void whatWasTypedBelowAnotherCategoryDoesNotCount() throws Exception {
        JsonNode told = told(submitted(form(STUCK)
                .param("answer." + STUCK + ".amount", "1 BTC")
                .param("answer.TECHNICAL.CANNOT_LOG_IN.appVersion", "no version at all")));

        assertThat(told.get("answers")).hasSize(1);
    }

    @Test
    void aKindThatLiesBelowAnotherFamilyDoesNotCount() throws Exception {
        JsonNode told = told(submitted(form("ACCOUNT_SECURITY.PHISHING")));

        assertThat(told.get("category").asText()).isEqualTo("TECHNICAL");
    }

    @Test
    void aWrongAnswerIsShownAtItsQuestionAndNothingIsLost() throws Exception {
        String name = "answer." + STUCK + ".amount";
        MvcResult result = mvc.perform(form(STUCK).param(name, "a lot")).andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        Document page = page(result);
        assertThat(page.select("[role=alert] li").eachText())
                .containsExactly(
                        "How much, and of what?: Give a number and what it is of, such as 0.5 BTC or 200 EUR.");
        assertThat(page.select("[role=alert] li a").attr("href")).isEqualTo("#" + name);
        assertThat(page.getElementById(name).val()).isEqualTo("a lot");
        assertThat(page.select("input[name=kind][checked]").val()).isEqualTo(STUCK);
        assertThat(page.select("input[name=category][checked]").val()).isEqualTo("TECHNICAL");
    }

    @Test
    void aPhraseInAnAnswerIsMaskedAndAlarms() throws Exception {
        ObjectNode complaint = complaint().put("category", "ACCOUNT_SECURITY.PHISHING");
        complaint.putObject("answers").put("where", "They asked for " + PHRASE).put("given", "YES");

        JsonNode receipt = body(file(complaint, null));

        assertThat(receipt.at("/redactions/0/field").asText()).isEqualTo("answers.where");
        assertThat(told(receipt.get("reference").asText()).toString()).doesNotContain("sausage");
    }

    @Test
    void theDateThatWasAnsweredIsWhenItHappened() throws Exception {
        ObjectNode complaint = complaint().put("category", "TECHNICAL.CANNOT_LOG_IN");
        complaint.putObject("answers").put("since", "2026-11-20").put("appVersion", "4.2.1 (build 7)");

        JsonNode told = told(body(file(complaint, null)).get("reference").asText());

        assertThat(told.get("occurredAt").asText()).isEqualTo("2026-11-20T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV",
                "addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3jcu5d8ps7zex2k2xt3uqxgjqnnj83ws8lhrn648jjxtwq2ytjqp",
                "kim.eth"
            })
    void addressesOfManyChainsAreTakenAsTheyAre(String address) throws Exception {
        ObjectNode complaint = complaint().put("category", "ACCOUNT_SECURITY.THEFT_UNDER_WAY");
        complaint.putObject("answers").put("address", address);

        JsonNode told = told(body(file(complaint, null)).get("reference").asText());

        assertThat(told.at("/answers/0/value").asText()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"0.5 BTC", "'0,5 btc'", "€20", "200 EUR", "20 000 ¥", "CHF 1'500.50", "3万 元", "1 US$"})
    void amountsMayBeWrittenAsPeopleWriteThem(String amount) throws Exception {
        ObjectNode complaint = complaint().put("category", STUCK);
        complaint.putObject("answers").put("amount", amount);

        JsonNode told = told(body(file(complaint, null)).get("reference").asText());

        assertThat(told.at("/answers/0/value").asText()).isEqualTo(amount);
    }

    @Test
    void theFieldsOfTheLawsOwnFormAreOpenWhereTheLawMeansTheCustomer() throws Exception {
        Document german = page(mvc.perform(form(STUCK).param("country", "DE").param("lang", "de"))
                .andReturn());
        Document british = page(mvc.perform(form(STUCK).param("country", "GB").param("lang", "de"))
                .andReturn());

        assertThat(german.getElementById("official").hasAttr("open")).isTrue();
        assertThat(german.getElementById("official").text()).contains("Delegated Regulation (EU) 2025/294, Annex");
        assertThat(german.select("#official [required]")).isEmpty();
        assertThat(british.getElementById("official").hasAttr("open")).isFalse();
    }

    @Test
    void whatTheLawsOwnFormAsksForReachesTheAgent() throws Exception {
        JsonNode told = told(submitted(form(STUCK)
                .param("country", "FR")
                .param("phone", "+33 1 23 45 67 89")
                .param("address", "1 rue de Rivoli\n75001 Paris")
                .param("customerNumber", "C-77")
                .param("legalId", "5493001KJTIIGC8Y1R12")
                .param("detriment", "I could not pay my rent.")
                .param("representativeName", "Maître Dupont")
                .param("representativeEmail", "dupont@example.org")));

        assertThat(told.at("/contact/address").asText()).isEqualTo("1 rue de Rivoli\n75001 Paris");
        assertThat(told.at("/contact/customerNumber").asText()).isEqualTo("C-77");
        assertThat(told.at("/contact/legalId").asText()).isEqualTo("5493001KJTIIGC8Y1R12");
        assertThat(told.get("detriment").asText()).isEqualTo("I could not pay my rent.");
        assertThat(told.at("/representative/name").asText()).isEqualTo("Maître Dupont");
    }

    @Test
    void answersThatComeLateBelongToNoOtherFiling() throws Exception {
        ObjectNode complaint = complaint().put("category", STUCK);
        complaint.putObject("answers").put("amount", "1 BTC");
        String key = "key-of-the-answers-that-change";
        file(complaint, key);

        complaint.putObject("answers").put("amount", "2 BTC");

        assertThat(file(complaint, key).getResponse().getStatus()).isEqualTo(409);
    }

    private static MockHttpServletRequestBuilder form(String kind) {
        return post("/")
                .with(csrf())
                .param("language", "en")
                .param("category", "TECHNICAL")
                .param("kind", kind)
                .param("subject", "Stuck")
                .param("description", "Nothing arrives.");
    }

    /** Sends the form and returns the reference. */
    private String submitted(MockHttpServletRequestBuilder form) throws Exception {
        String location = mvc.perform(form).andReturn().getResponse().getRedirectedUrl();
        return location.replaceAll("/track/([^?]+).*", "$1");
    }

    private JsonNode told(String reference) throws Exception {
        return body(mvc.perform(get("/internal/complaints/" + reference)
                        .with(httpBasic("workflow-service", "workflow-password-of-tests")))
                .andReturn());
    }

    private static Document page(MvcResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
