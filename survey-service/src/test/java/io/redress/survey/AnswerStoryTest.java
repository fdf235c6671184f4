package io.redress.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.languages.Languages;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerStoryTest extends SurveyStory {

    private static final String PHRASE =
            "abandon ability able about above absent absorb abstract absurd abuse access accident";

    private final String reference = reference();
    private String page;
    private String api;

    @BeforeEach
    void invited() {
        isResolved(reference, 1);
        page = link(reference, 1);
        api = api(reference, 1);
    }

    @Test
    void takesAWholeAnswerOnce() {
        String answer = "{\"csat\":4,\"effort\":6,\"recommend\":9,\"resolved\":true,\"comment\":\" Quick. \"}";

        HttpResponse<String> first = postJson(api, answer);
        HttpResponse<String> again = postJson(api, answer);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again)).isEqualTo(json(first));
        assertThat(kept(reference).toJson()).contains("\"comment\": \"Quick.\"");
        awaitStates(reference, "ANSWERED");
    }

    @Test
    void otherContentAfterwardsIsRefusedAndChangesNothing() {
        postJson(api, "{\"csat\":4}");

        HttpResponse<String> other = postJson(api, "{\"csat\":1}");

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).get("type").asText()).isEqualTo("urn:redress:problem:already-answered");
        var shown = json(get("/internal/surveys/" + reference + "/1", "workflow-service"));
        assertThat(shown.get("csat").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|csat",
                "{\"csat\":0}|csat",
                "{\"csat\":6}|csat",
                "{\"csat\":4.5}|csat",
                "{\"csat\":\"4\"}|csat",
                "{\"csat\":4,\"effort\":8}|effort",
                "{\"csat\":4,\"recommend\":-1}|recommend",
                "{\"csat\":4,\"resolved\":\"maybe\"}|resolved"
            })
    void saysWhichFieldIsWrong(String body, String field) {
        HttpResponse<String> refused = postJson(api, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo(field);
        awaitStates(reference, "OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "csat=4", "[1]", "{\"csat\":4", "null"})
    void refusesWhatIsNotTheJsonItExpects(String body) {
        assertThat(postJson(api, body).statusCode()).isEqualTo(400);
        awaitStates(reference, "OPEN");
    }

    @Test
    void refusesACommentThatIsTooLongAndABodyThatIsHuge() {
        assertThat(postJson(api, "{\"csat\":4,\"comment\":\"" + "x".repeat(2_001) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(postJson(api, "{\"csat\":4,\"comment\":\"" + "x".repeat(10_000_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(postJson(api, "{\"csat\":4,\"comment\":\"" + "钱".repeat(2_000) + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "AAAAATdLM00tOTJRWC00VEJOAAAAAAAAAAAAAAAAAAAAAA", "..%2F..", "%00"})
    void aWrongTokenLooksLikeASurveyThatNeverWas(String token) {
        HttpResponse<String> wrong = postJson("/api/surveys/" + token + "/answer", "{\"csat\":4}");

        assertThat(wrong.statusCode()).isIn(400, 404);
        assertThat(get("/s/" + token).statusCode()).isIn(400, 404);
    }

    @Test
    void aTokenWithOneOtherCharacterOpensNothing() {
        String token = page.substring(3);
        char last = token.charAt(5) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, 5) + last + token.substring(6);

        assertThat(get("/s/" + forged).statusCode()).isEqualTo(404);
        assertThat(postJson("/api/surveys/" + forged + "/answer", "{\"csat\":1}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRecoveryPhraseInTheCommentIsNeverKept() {
        HttpResponse<String> answer = postJson(
                api,
                "{\"csat\":1,\"comment\":\"my phrase is " + PHRASE + ". Since Friday nobody has replied at all\"}");

        assertThat(json(answer).at("/redactions/0/field").asText()).isEqualTo("comment");
        assertThat(kept(reference).toJson())
                .doesNotContain("abandon", "accident")
                .contains("replied at all");
        assertThat(get(page).body()).contains("We removed something from your comment", "new wallet");
    }

    @Test
    void whatMayBeAHashIsAskedAboutCalmly() {
        postJson(api, "{\"csat\":1,\"comment\":\"still stuck: " + "4c0883a6".repeat(8) + "\"}");

        assertThat(get(page).body()).contains("the hash of a transaction").doesNotContain("recovery phrase");
    }

    @Test
    void theFormWarnsBeforeASecretIsSent() {
        String form = get(page).body();

        assertThat(form).contains("<template id=\"secret-warning\"", "This looks like a recovery phrase.");
        for (String part : List.of("rules.js", "warning.js", "bip39-english.txt", "bip39-chinese_simplified.txt")) {
            assertThat(get("/secret-guard/" + part).statusCode()).as(part).isEqualTo(200);
        }
    }

    @Test
    void lookingAtThePageRecordsNothing() {
        HttpResponse<String> looked = get(page);
        get(page);

        assertThat(looked.statusCode()).isEqualTo(200);
        awaitStates(reference, "OPEN");
        assertThat(looked.body()
                        .replaceAll("<script defer src=\"/secret-guard/(rules|warning)\\.js\"[^<>]*></script>", ""))
                .as("no script inside the page")
                .doesNotContain("<script");
        assertThat(looked.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(looked.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(looked.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(looked.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theFormRecordsAndThanks() {
        HttpResponse<String> sent = postForm(page, "csat=5&resolved=yes&effort=7&recommend=10&comment=Danke%21");

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(page);
        assertThat(get(page).body()).contains("Thank you").doesNotContain("<form");
        Document answer =
                kept(reference).getList("cycles", Document.class).get(0).get("answer", Document.class);
        assertThat(answer)
                .containsEntry("csat", 5)
                .containsEntry("effort", 7)
                .containsEntry("recommend", 10)
                .containsEntry("resolved", true)
                .containsEntry("comment", "Danke!");
    }

    @Test
    void theFormSentTwiceThanksTwiceAndOtherwiseSaysAlreadyAnswered() {
        postForm(page, "csat=5");

        assertThat(postForm(page, "csat=5").statusCode()).isEqualTo(302);
        HttpResponse<String> other = postForm(page, "csat=1");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Already answered");
    }

    @Test
    void aRecoveryPhraseInAFormThatComesBackIsNotSentBack() throws Exception {
        String comment = URLEncoder.encode("my phrase is " + PHRASE + ". Nobody replied", StandardCharsets.UTF_8);

        HttpResponse<String> sent = postForm(page, "effort=3&comment=" + comment);

        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body()).contains("Nobody replied", "removed:RECOVERY_PHRASE");
        assertThat(sent.body()).doesNotContain(PHRASE);
    }

    /** A path into something that is not there was a failure of ours, with what was typed in the log. */
    @Test
    void aFieldThatTheFormDoesNotHaveIsNotLookedAt() throws Exception {
        assertThat(postForm(page, "effort=3&effort%5B%24gt%5D=x&comment.bytes%5B0%5D=1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFormWithoutTheFirstAnswerComesBackWithEverythingThatWasTyped() {
        HttpResponse<String> back =
                postForm(page, "effort=3&resolved=no&recommend=0&comment=%3Cb%3Ehalf+a+story%3C%2Fb%3E");

        assertThat(back.statusCode()).isEqualTo(400);
        var form = Jsoup.parse(back.body());
        assertThat(form.select("[role=alert]").text()).isEqualTo("Please choose an answer to the first question.");
        assertThat(form.select("textarea").text()).isEqualTo("<b>half a story</b>");
        assertThat(form.select("input[name=effort][checked]").val()).isEqualTo("3");
        assertThat(form.select("input[name=recommend][checked]").val()).isEqualTo("0");
        assertThat(form.select("input[name=resolved][checked]").val()).isEqualTo("no");
        awaitStates(reference, "OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csat=9", "csat=x", "csat=5&effort=99", "csat=5&resolved=perhaps", "csat=5&csat=4"})
    void aFormThatNoBrowserSendsIsRefusedWithoutAnError(String body) {
        assertThat(postForm(page, body).statusCode()).isEqualTo(400);
        awaitStates(reference, "OPEN");
    }

    @Test
    void aLongCommentFromABrowserCountsItsLineEndsOnce() {
        String lines = "a%0D%0A".repeat(1_000);

        assertThat(postForm(page, "csat=3&comment=" + lines).statusCode()).isEqualTo(302);
    }

    @Test
    void speaksTheLanguageOfTheComplaintAndTheOneThatIsChosen() {
        String chinese = reference();
        happens("complaint-resolved", chinese, resolved(1, "zh-CN"));
        String link = link(chinese, 1);

        assertThat(get(link).body()).contains("lang=\"zh\"", "您对我们处理投诉的方式满意吗？");
        assertThat(get(link + "?lang=en").body()).contains("lang=\"en\"", "How satisfied are you");
        assertThat(get(link + "?lang=zh-Hant").body()).contains("lang=\"zh-Hant\"", "您對我們處理申訴的方式滿意嗎？");
        for (Locale language : Languages.ALL) {
            assertThat(get(link + "?lang=" + language.toLanguageTag()).body())
                    .contains("<html lang=\"" + language.toLanguageTag() + "\"", Languages.ownName(language))
                    .doesNotContain("{0}", "??");
        }
        assertThat(get(link + "?lang=xx").body()).contains("lang=\"zh\"");
        assertThat(postForm(link + "?lang=en", "csat=4")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?lang=en");
    }

    @Test
    void everyFieldHasALabel() {
        var form = Jsoup.parse(get(page).body());

        assertThat(form.select("input[type=radio]")).hasSize(5 + 2 + 7 + 11);
        assertThat(form.select("input[type=radio]"))
                .allMatch(radio -> radio.parent().is("label"));
        assertThat(form.select("label[for=comment]")).hasSize(1);
        assertThat(List.of(form.select("fieldset legend").size())).containsExactly(4);
    }
}
