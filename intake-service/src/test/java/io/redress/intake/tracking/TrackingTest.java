package io.redress.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.intake.CaseStory;
import io.redress.intake.IntakeTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MvcResult;

class TrackingTest extends IntakeTest {

    @Test
    void rightAfterFilingTheComplaintIsThereWithoutAnEstimate() throws Exception {
        JsonNode view = body(look(filed()));

        assertThat(view.get("status").asText()).isEqualTo("SUBMITTED");
        assertThat(view.has("estimate")).isFalse();
        assertThat(codes(view)).containsExactly("SUBMITTED");
    }

    @Test
    void theStoryIsToldInOrderWithEveryPromise() throws Exception {
        JsonNode receipt = filed();
        String reference = receipt.get("reference").asText();
        new CaseStory(reference)
                .estimate("estimate-given", "PROVISIONAL", "2026-11-23T17:00:00Z")
                .recorded()
                .estimate("estimate-revised", "CONFIRMED", "2026-11-24T17:00:00Z");

        JsonNode view = awaitView(receipt, v -> codes(v).contains("ESTIMATE_CONFIRMED"));

        assertThat(view.get("status").asText()).isEqualTo("RECORDED");
        assertThat(view.get("estimate").get("dueAt").asText()).isEqualTo("2026-11-24T17:00:00Z");
        assertThat(view.get("estimate").get("basis").asText()).isEqualTo("CONFIRMED");
        assertThat(view.get("estimate").get("revisions"))
                .extracting(r -> r.get("basis").asText() + " " + r.get("dueAt").asText())
                .containsExactly("PROVISIONAL 2026-11-23T17:00:00Z", "CONFIRMED 2026-11-24T17:00:00Z");
        assertThat(texts(view)).contains("Your complaint was recorded and passed to our security team.");
    }

    @Test
    void anEventThatComesTwiceOrLateChangesNothing() throws Exception {
        JsonNode receipt = filed();
        String reference = receipt.get("reference").asText();
        String due = "\"basis\": \"PROVISIONAL\", \"dueAt\": \"2026-11-23T17:00:00Z\", \"beyondCalendar\": false";
        CaseStory story = new CaseStory(reference)
                .tellAs(1, "estimate-given", due)
                .tellAs(
                        2,
                        "complaint-recorded",
                        "\"recordedAt\": \"2026-11-23T09:30:00Z\", \"department\": \"technical\"")
                .tellAs(1, "estimate-given", due)
                .tellAs(
                        2,
                        "complaint-recorded",
                        "\"recordedAt\": \"2026-11-23T09:30:00Z\", \"department\": \"technical\"")
                .tellAs(3, "clock-paused", "\"pausedAt\": \"2026-11-23T10:00:00Z\"");

        JsonNode view = awaitView(receipt, v -> codes(v).contains("PAUSED"));

        assertThat(view.get("status").asText()).isEqualTo("WAITING_FOR_CUSTOMER");
        assertThat(codes(view)).filteredOn("RECORDED"::equals).hasSize(1);
        assertThat(codes(view)).filteredOn("ESTIMATE_PROVISIONAL"::equals).hasSize(1);
        assertThat(view.get("estimate").get("revisions")).hasSize(1);
        assertThat(story).isNotNull();
    }

    @Test
    void agentsWordsAreFetchedAndShownButNeverStored() throws Exception {
        JsonNode receipt = filed();
        String reference = receipt.get("reference").asText();
        COLLEAGUES.say("/internal/cases/" + reference + "/texts/t-1", "{\"text\": \"Which device do you use?\"}");
        COLLEAGUES.say("/internal/cases/" + reference + "/decisions/1", """
                {"cycle": 1, "outcome": "UPHELD", "decidedAt": "2026-11-23T15:00:00Z", "message": "We freed your transfer.",
                "findings": [{"point": "Stuck transfer", "finding": "UPHELD", "reason": "The fee was too low."}],
                "remedy": "Fee refunded"}""");
        new CaseStory(reference).recorded().asked("t-1").resumed().resolved("2999-01-01T00:00:00Z");

        JsonNode view = awaitView(receipt, v -> v.has("resolution"));

        assertThat(view.get("status").asText()).isEqualTo("RESOLVED");
        assertThat(view.get("messages").get(0).get("text").asText()).isEqualTo("Which device do you use?");
        assertThat(view.get("messages").get(0).get("from").asText()).isEqualTo("AGENT");
        assertThat(view.get("resolution").get("message").asText()).isEqualTo("We freed your transfer.");
        assertThat(view.get("resolution").get("findings").get(0).get("reason").asText())
                .isEqualTo("The fee was too low.");
        assertThat(view.get("canReopen").asBoolean()).isTrue();
        assertThat(view.get("wordsMissing").asBoolean()).isFalse();
        assertThat(mongo.getCollection("tracking")
                        .find()
                        .into(new ArrayList<>())
                        .toString())
                .doesNotContain("Which device", "freed", "too low");
    }

    @Test
    void withoutTheWorkflowServiceThePageStillWorksAndSaysSo() throws Exception {
        JsonNode receipt = filed();
        String reference = receipt.get("reference").asText();
        COLLEAGUES.fall("/internal/cases/" + reference + "/texts/t-9");
        new CaseStory(reference).recorded().asked("t-9");

        JsonNode view = awaitView(receipt, v -> codes(v).contains("QUESTION"));

        assertThat(view.get("wordsMissing").asBoolean()).isTrue();
        assertThat(view.get("status").asText()).isEqualTo("WAITING_FOR_CUSTOMER");
    }

    @Test
    void theSurveyIsLinkedWhileItCanBeAnswered() throws Exception {
        JsonNode receipt = filed();
        String reference = receipt.get("reference").asText();
        COLLEAGUES.say(
                "/internal/surveys/" + reference + "/1",
                "{\"url\": \"http://localhost:8083/s/abc\", \"status\": \"INVITED\"}");
        new CaseStory(reference).recorded().resolved("2999-01-01T00:00:00Z").invited();

        JsonNode view = awaitView(receipt, v -> v.has("survey") && v.has("resolution"));

        assertThat(view.get("survey").get("url").asText()).isEqualTo("http://localhost:8083/s/abc");
    }

    @Test
    void theTimelineSpeaksTheReadersLanguage() throws Exception {
        JsonNode receipt = filed();
        new CaseStory(receipt.get("reference").asText())
                .estimate("estimate-given", "PROVISIONAL", "2026-11-23T10:00:00Z");
        awaitView(receipt, v -> v.has("estimate"));

        MvcResult chinese = mvc.perform(
                        get("/api/complaints/" + receipt.get("reference").asText())
                                .header(HttpHeaders.AUTHORIZATION, bearer(receipt))
                                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh"))
                .andReturn();

        assertThat(texts(body(chinese))).contains("您提交了投诉。", "初步估计：2026年11月23日 星期一 18:00（中国时间，UTC+08:00） 之前答复。");
    }

    @Test
    void aWrongTokenLooksLikeAnUnknownReference() throws Exception {
        JsonNode receipt = filed();
        JsonNode other = filed();
        String reference = receipt.get("reference").asText();

        MvcResult wrongToken = lookAt(reference, bearer(other));
        MvcResult noToken = lookAt(reference, null);
        MvcResult unknown = lookAt("0000-0000-0000", bearer(receipt));
        MvcResult nonsense = lookAt("nonsense", "Basic YTpi");

        assertThat(wrongToken.getResponse().getStatus()).isEqualTo(404);
        assertThat(body(wrongToken).get("type").asText()).isEqualTo("urn:redress:problem:unknown-reference");
        assertThat(withoutInstance(noToken)).isEqualTo(withoutInstance(wrongToken));
        assertThat(withoutInstance(unknown)).isEqualTo(withoutInstance(wrongToken));
        assertThat(nonsense.getResponse().getStatus()).isIn(401, 404);
    }

    private MvcResult lookAt(String reference, String authorization) throws Exception {
        var request = get("/api/complaints/" + reference);
        return mvc.perform(authorization == null ? request : request.header(HttpHeaders.AUTHORIZATION, authorization))
                .andReturn();
    }

    private JsonNode withoutInstance(MvcResult result) throws Exception {
        return ((ObjectNode) body(result)).without("instance");
    }

    private JsonNode awaitView(JsonNode receipt, Predicate<JsonNode> condition) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> body(look(receipt)), condition);
    }

    private static List<String> codes(JsonNode view) {
        return view.get("timeline").findValuesAsText("code");
    }

    private static List<String> texts(JsonNode view) {
        return view.get("timeline").findValuesAsText("text");
    }
}
