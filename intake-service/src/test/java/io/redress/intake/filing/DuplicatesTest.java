package io.redress.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.intake.CaseStory;
import io.redress.intake.IntakeTest;
import io.redress.intake.Topic;
import io.redress.intake.duplicates.Suspicion.Ground;
import io.redress.messaging.testing.Contracts;
import io.redress.realparts.RealParts;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The same matter is filed again while the first complaint about it is open. */
class DuplicatesTest extends IntakeTest {

    private static final String SUBJECT = "Transfer stuck";
    private static final String STORY =
            "I sent 250 USDT to my exchange on Monday and it is still pending after three days. Please help.";
    private static final String AGAIN =
            "My transfer is still stuck. I sent 250 USDT to my exchange on Monday and it is still pending. No answer.";
    private static final String ANOTHER =
            "Your card was declined in the supermarket yesterday though I have enough balance on it.";

    private final String mail = UUID.randomUUID() + "@example.org";
    private final String hash = "0x" + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");

    @Test
    void itsHolderIsAskedBeforeAnythingIsFiled() throws Exception {
        MockHttpServletResponse first = send(form(SUBJECT, STORY));
        Cookie held = first.getCookie("redress_held");
        String open = reference(first);
        assertThat(held.isHttpOnly()).isTrue();
        assertThat(held.getPath()).isEqualTo("/");
        assertThat(first.getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("redress_held"))
                .singleElement()
                .asString()
                .contains("SameSite=Lax");
        long before = complaints();

        MockHttpServletResponse asked = send(form("Still stuck", AGAIN).cookie(held));

        assertThat(asked.getStatus()).isEqualTo(409);
        assertThat(complaints()).as("nothing was filed").isEqualTo(before);
        Document page = page(asked);
        assertThat(page.select("#open h2").text()).isEqualTo("Not sent yet: is it about the same?");
        assertThat(page.select("#open a[href=/track/" + open + "]").text()).isEqualTo(SUBJECT);
        assertThat(page.select("#open button[name=addTo]").val()).isEqualTo(open);
        assertThat(page.select("#open button").eachAttr("form")).containsOnly("complaint");
        assertThat(page.select("#subject").val()).isEqualTo("Still stuck");
        assertThat(page.select("#description").text()).isEqualTo(AGAIN);
        assertThat(page.select("#email").val()).isEqualTo(mail);
        assertThat(page.select("#files-hint").text()).contains("choose them again");
    }

    @Test
    void whatTheyTypedIsAddedOnceToTheOpenOne() throws Exception {
        MockHttpServletResponse first = send(form(SUBJECT, STORY));
        Cookie held = first.getCookie("redress_held");
        String open = reference(first);
        String key = UUID.randomUUID().toString();
        long before = complaints();

        for (int i = 0; i < 2; i++) {
            MockHttpServletResponse added = send(
                    form("Still stuck", AGAIN)
                            .file(new MockMultipartFile(
                                    "files", "log.txt", "text/plain", "line".getBytes(StandardCharsets.UTF_8)))
                            .param("addTo", open)
                            .cookie(held),
                    key);

            assertThat(added.getRedirectedUrl()).isEqualTo("/track/" + open + "#conversation");
            assertThat(added.getCookie("redress_track").getPath()).isEqualTo("/track/" + open);
        }

        assertThat(complaints()).isEqualTo(before);
        JsonNode told = told(open);
        assertThat(told.get("messages")).hasSize(1);
        assertThat(told.get("messages").get(0).get("text").asText()).isEqualTo("Still stuck\n\n" + AGAIN);
        assertThat(told.get("evidence")).hasSize(1);
    }

    @Test
    void aLongStoryBecomesSeveralMessagesAndLosesNothing() throws Exception {
        MockHttpServletResponse first = send(form(SUBJECT, STORY));
        String open = reference(first);
        String story = IntStream.range(0, 700)
                .mapToObj(i -> "Sentence number " + i + " of it.")
                .collect(Collectors.joining(" "));

        send(form("Long", story).param("addTo", open).cookie(first.getCookie("redress_held")));

        List<String> texts = told(open).get("messages").findValuesAsText("text");
        assertThat(texts).hasSizeGreaterThan(2).allMatch(text -> text.length() <= 5_000);
        assertThat(String.join(" ", texts)).isEqualTo("Long\n\n" + story);
    }

    @Test
    void aSecretInWhatIsAddedIsMaskedAndToldOf() throws Exception {
        MockHttpServletResponse first = send(form(SUBJECT, STORY));
        String open = reference(first);
        String phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";

        send(form("Still stuck", AGAIN + " My phrase: " + phrase)
                .param("addTo", open)
                .cookie(first.getCookie("redress_held")));

        assertThat(told(open).toString()).doesNotContain("sausage").contains("removed:RECOVERY_PHRASE");
        assertThat(events(open, 2).get("message-received").get("exposedSecret").asBoolean())
                .isTrue();
    }

    @Test
    void whoWantsAComplaintOfItsOwnGetsOne() throws Exception {
        Cookie held = send(form(SUBJECT, STORY)).getCookie("redress_held");

        MockHttpServletResponse second =
                send(form("Still stuck", AGAIN).param("anyway", "yes").cookie(held));

        assertThat(second.getStatus()).isEqualTo(302);
        assertThat(events(reference(second), 1))
                .as("they were asked: there is nothing to tell them")
                .containsOnlyKeys("complaint-submitted");
    }

    @Test
    void pressingTwiceIsStillOneComplaintAndNoQuestion() throws Exception {
        String key = UUID.randomUUID().toString();
        MockHttpServletResponse first = send(form(SUBJECT, STORY), key);

        MockHttpServletResponse again = send(form(SUBJECT, STORY).cookie(first.getCookie("redress_held")), key);

        assertThat(again.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
    }

    @Test
    void whoWritesAboutSomethingElseIsNotAsked() throws Exception {
        Cookie held = send(form(SUBJECT, STORY)).getCookie("redress_held");

        assertThat(send(form("Card declined", ANOTHER).cookie(held)).getStatus())
                .isEqualTo(302);
    }

    @Test
    void everybodyElseFilesAsEverAndTheKnownAddressHears() throws Exception {
        String open = reference(send(form(SUBJECT, STORY)));

        MockHttpServletResponse second = send(form("Still stuck", AGAIN));

        assertThat(second.getStatus()).isEqualTo(302);
        assertThat(second.getContentAsString()).doesNotContain(open);
        JsonNode suspected = events(reference(second), 2).get("duplicate-suspected");
        assertThat(suspected.get("duplicateOf").asText()).isEqualTo(open);
        assertThat(suspected.get("ground").asText()).isEqualTo("SAME_CONTACT");
        assertThat(told(reference(second)).get("possibleDuplicateOf").asText()).isEqualTo(open);
    }

    @Test
    void aForgedOrForeignCookieIsNoKey() throws Exception {
        String open = reference(send(form(SUBJECT, STORY)));
        String foreign = send(form("Card declined", ANOTHER))
                .getCookie("redress_held")
                .getValue()
                .replaceFirst("[^:]*", open);
        for (String value : List.of(foreign, open + ":k1.wrong", "~~:::~" + open, "x".repeat(3000))) {
            Cookie forged = new Cookie("redress_held", value);
            assertThat(send(form("Still stuck", AGAIN).cookie(forged)).getStatus())
                    .as(value)
                    .isEqualTo(302);
            MockHttpServletResponse refused =
                    send(form("Still stuck", AGAIN).param("addTo", open).cookie(forged));
            assertThat(refused.getStatus()).isEqualTo(404);
            assertThat(page(refused).select("#description").text())
                    .as("nothing typed is lost")
                    .isEqualTo(AGAIN);
        }
        assertThat(told(open).get("messages")).isEmpty();
    }

    @Test
    void aTransactionOfSomebodyElseTellsTheAgentAndNobodyElse() throws Exception {
        ObjectNode mine = api(STORY, mail, hash);
        String open = body(file(mine, null)).get("reference").asText();

        JsonNode stranger =
                body(file(api(AGAIN, "stranger-" + mail, hash.toUpperCase().replace("0X", "0x")), null));
        JsonNode nobody = body(file(api(AGAIN, null, hash), null));
        JsonNode other = body(file(api(ANOTHER, null, hash), null));

        assertThat(stranger.toString()).doesNotContain(open);
        assertThat(events(stranger.get("reference").asText(), 2)
                        .get("duplicate-suspected")
                        .get("ground")
                        .asText())
                .isEqualTo("SAME_TRANSACTION_OTHER_CONTACT");
        assertThat(events(nobody.get("reference").asText(), 2)
                        .get("duplicate-suspected")
                        .get("ground")
                        .asText())
                .isEqualTo("SAME_TRANSACTION");
        assertThat(events(other.get("reference").asText(), 1))
                .as("another text")
                .containsOnlyKeys("complaint-submitted");
    }

    @Test
    void whatIsNotOpenAnyMoreIsNoDuplicate() throws Exception {
        JsonNode withdrawn = body(file(api(STORY, mail, null), null));
        send(withdrawn, "/withdrawal", null);
        assertThat(events(
                        body(file(api(AGAIN, mail, null), null))
                                .get("reference")
                                .asText(),
                        1))
                .containsOnlyKeys("complaint-submitted");

        String second = "second-" + mail;
        JsonNode resolved = body(file(api(STORY, second, null), null));
        new CaseStory(resolved.get("reference").asText()).recorded().resolved("2999-01-01T00:00:00Z");
        await().atMost(Duration.ofSeconds(20)).until(() -> body(look(resolved)).has("resolution"));
        assertThat(events(
                        body(file(api(AGAIN, second, null), null))
                                .get("reference")
                                .asText(),
                        1))
                .containsOnlyKeys("complaint-submitted");
    }

    @Test
    void itIsFoundInChineseToo() throws Exception {
        MockHttpServletResponse first = send(form("转账卡住了", "我周一向交易所转了250 USDT，三天了还是待处理状态，请帮忙。"));

        MockHttpServletResponse asked = send(form("转账还是卡住", "周一我向交易所转了250 USDT，到现在还是待处理，没有人回复我。")
                .header("Accept-Language", "zh")
                .cookie(first.getCookie("redress_held")));

        assertThat(asked.getStatus()).isEqualTo(409);
        assertThat(page(asked).select("#open button").eachText()).containsExactly("补充到那份投诉", "作为新投诉提交");
    }

    @Test
    void theCookieHoldsTheLatestFewOnly() throws Exception {
        Cookie held = null;
        String last = null;
        for (int i = 0; i < 7; i++) {
            MockHttpServletRequestBuilder form =
                    form("Matter " + i, i + ANOTHER).param("anyway", "yes");
            MockHttpServletResponse filed = send(held == null ? form : form.cookie(held));
            held = filed.getCookie("redress_held");
            last = reference(filed);
        }

        assertThat(held.getValue()).startsWith(last).hasSizeLessThan(400);
        assertThat(held.getValue().split("~")).hasSize(5);
    }

    @Test
    void theEventIsItsSample() throws Exception {
        JsonMapper plain = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        DuplicateSuspected suspected = new DuplicateSuspected(
                "7K3M-92QX-4TBN", "3F8W-K2QD-9M7N", Ground.SAME_CONTACT, Instant.parse("2026-11-27T19:00:00Z"));

        Contracts.assertIsSample("redress.intake", DuplicateSuspected.TYPE, plain.writeValueAsString(suspected));
    }

    private MockMultipartHttpServletRequestBuilder form(String subject, String description) {
        MockMultipartHttpServletRequestBuilder form = multipart("/");
        form.with(csrf())
                .param("language", "en")
                .param("subject", subject)
                .param("description", description)
                .param("email", mail);
        return form;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder form) throws Exception {
        return send(form, UUID.randomUUID().toString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder form, String key) throws Exception {
        return mvc.perform(form.param("formKey", key)).andReturn().getResponse();
    }

    private ObjectNode api(String description, String email, String transaction) {
        ObjectNode complaint = complaint().put("subject", SUBJECT).put("description", description);
        complaint.remove("contact");
        if (email != null) {
            complaint.putObject("contact").put("email", email);
        }
        if (transaction != null) {
            complaint.putArray("transactions").addObject().put("hash", transaction);
        }
        return complaint;
    }

    private static String reference(MockHttpServletResponse filed) {
        return filed.getRedirectedUrl().replaceFirst("/track/([^?#]*).*", "$1");
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private long complaints() {
        return mongo.getCollection("complaints").countDocuments();
    }

    private JsonNode told(String reference) throws Exception {
        return body(mvc.perform(get("/internal/complaints/" + reference)
                        .with(httpBasic("workflow-service", "workflow-password-of-tests")))
                .andReturn());
    }

    /** What was told of a complaint, by type, once it is at least so much and nothing waits any more. */
    private Map<String, JsonNode> events(String reference, int atLeast) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> new Topic(RealParts.kafka(), "redress.intake")
                                .read(reference).stream()
                                        .collect(Collectors.toMap(
                                                record -> Topic.header(record, "ce_type"),
                                                record -> read(record.value()),
                                                (one, other) -> other)),
                        told -> told.size() >= atLeast && nothingWaits(reference));
    }

    private boolean nothingWaits(String reference) {
        return mongo.getCollection("complaints")
                .find(new org.bson.Document("_id", reference))
                .first()
                .get("outbox", org.bson.Document.class)
                .getList("pending", Object.class)
                .isEmpty();
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
