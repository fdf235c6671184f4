package io.redress.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.intake.IntakeTest;
import io.redress.intake.Topic;
import io.redress.messaging.testing.Contracts;
import io.redress.realparts.RealParts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class FilingApiTest extends IntakeTest {

    private static final String PHRASE = "scheme spot photo card baby mountain device kick cradle pact join borrow";

    @Test
    void aFiledComplaintGetsReferenceTokenAndHoursAtOnce() throws Exception {
        MvcResult result = file(complaint(), null);

        assertThat(result.getResponse().getStatus()).isEqualTo(201);
        JsonNode receipt = body(result);
        String reference = receipt.get("reference").asText();
        assertThat(reference).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(result.getResponse().getHeader("Location")).isEqualTo("/api/complaints/" + reference);
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(receipt.get("status").asText()).isEqualTo("SUBMITTED");
        assertThat(Instant.parse(receipt.get("receivedAt").asText()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(receipt.get("trackingToken").asText()).startsWith("k1.");
        assertThat(receipt.get("trackingUrl").asText())
                .isEqualTo("http://localhost:8080/track/" + reference + "?token="
                        + receipt.get("trackingToken").asText());
        assertThat(receipt.get("serviceHours").has("open")).isTrue();
        assertThat(receipt.get("serviceHours").get("open").asBoolean())
                .isEqualTo(receipt.get("serviceHours").get("nextOpening").isNull());
        assertThat(receipt.get("serviceHours").has("provisionalFrom")).isTrue();
        assertThat(receipt.get("redactions")).isEmpty();
    }

    @Test
    void theEventFollowsAndHoldsNoWordOfTheCustomer() throws Exception {
        String reference = filed().get("reference").asText();

        ConsumerRecord<String, String> event = awaitEvents(reference, 1).get(0);

        assertThat(Topic.header(event, "ce_type")).isEqualTo("complaint-submitted");
        assertThat(Topic.header(event, "ce_sequence")).isEqualTo("1");
        assertThat(Topic.header(event, "ce_subject")).isEqualTo(reference);
        Contracts.assertValid("redress.intake", "complaint-submitted", event.value());
        ObjectNode told = (ObjectNode) json.readTree(event.value());
        JsonNode signals = told.get("signals");
        // drawn, counted and hashed: any three digits may stand in them
        told.remove(List.of("reference", "receivedAt", "subjectPseudonym"));
        assertThat(told.toString()).doesNotContain("Ada", "ada-", "Monday", "stuck", "250");
        assertThat(signals.get("wordClasses")).extracting(JsonNode::asText).contains("TRANSACTION");
        assertThat(signals.get("amountClass").asText()).isEqualTo("MEDIUM");
    }

    @Test
    void theSameKeyAndContentGetTheSameAnswerAndOneComplaint() throws Exception {
        String key = UUID.randomUUID().toString();

        MvcResult first = file(complaint(), key);
        MvcResult second = file(complaint(), key);

        assertThat(second.getResponse().getStatus()).isEqualTo(201);
        assertThat(second.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(awaitEvents(body(first).get("reference").asText(), 1)).hasSize(1);
    }

    @Test
    void theSameKeyAtTheSameMomentStillMakesOneComplaint() throws Exception {
        String key = UUID.randomUUID().toString();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<MvcResult>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                calls.add(callers.submit(() -> file(complaint(), key)));
            }
            Set<String> answers = new HashSet<>();
            for (Future<MvcResult> call : calls) {
                assertThat(call.get().getResponse().getStatus()).isEqualTo(201);
                answers.add(body(call.get()).get("reference").asText()
                        + body(call.get()).get("receivedAt").asText());
            }
            assertThat(answers).hasSize(1);
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() throws Exception {
        String key = UUID.randomUUID().toString();
        file(complaint(), key);

        MvcResult other = file(complaint().put("description", "Something else altogether."), key);

        assertThat(other.getResponse().getStatus()).isEqualTo(409);
        assertThat(other.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(body(other).get("type").asText()).isEqualTo("urn:redress:problem:idempotency-key-reused");
    }

    @Test
    void theKeyItselfIsNotKept() throws Exception {
        String key = UUID.randomUUID().toString();

        String reference = body(file(complaint(), key)).get("reference").asText();

        assertThat(stored(reference)).doesNotContain(key);
    }

    @Test
    void aRecoveryPhraseIsRemovedBeforeAnythingIsKept() throws Exception {
        ObjectNode complaint = complaint()
                .put("subject", "Restore " + PHRASE)
                .put("description", "Words: " + PHRASE.replace(' ', '\n'))
                .put("remedySought", "use 0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318");
        complaint.withObject("/contact").put("name", PHRASE);

        JsonNode receipt = body(file(complaint, null));

        assertThat(receipt.get("redactions"))
                .extracting(r -> r.get("field").asText() + " " + r.get("kind").asText())
                .containsExactlyInAnyOrder(
                        "subject RECOVERY_PHRASE",
                        "description RECOVERY_PHRASE",
                        "remedySought PRIVATE_KEY",
                        "contact.name RECOVERY_PHRASE");
        String reference = receipt.get("reference").asText();
        assertThat(stored(reference)).doesNotContain("mountain", "4c0883").contains("⟦removed:RECOVERY_PHRASE⟧");
        String event = awaitEvents(reference, 1).get(0).value();
        assertThat(json.readTree(event).get("signals").get("exposedSecret").asBoolean())
                .isTrue();
        assertThat(json.readTree(event).get("redactionKinds"))
                .extracting(JsonNode::asText)
                .containsExactly("PRIVATE_KEY", "RECOVERY_PHRASE");
    }

    @Test
    void whatMayBeATransactionsHashIsRemovedWithoutAnAlarm() throws Exception {
        ObjectNode complaint = complaint()
                .put("description", "Stuck: 0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318");

        JsonNode receipt = body(file(complaint, null));

        String reference = receipt.get("reference").asText();
        assertThat(receipt.at("/redactions/0/confidence").asText()).isEqualTo("LIKELY");
        assertThat(stored(reference)).doesNotContain("4c0883").contains("⟦removed:PRIVATE_KEY⟧");
        JsonNode event = json.readTree(awaitEvents(reference, 1).get(0).value());
        assertThat(event.at("/signals/exposedSecret").asBoolean()).isFalse();
        assertThat(event.get("redactionKinds")).extracting(JsonNode::asText).containsExactly("PRIVATE_KEY");
    }

    @Test
    void aTransactionHashStaysWhereItIsAskedFor() throws Exception {
        String hash = "0x88df016429689c079f3b2f6ad39fa052532c56795b733da78a91ebe6a713944b";
        ObjectNode complaint = complaint();
        complaint.putArray("transactions").addObject().put("chain", "Ethereum").put("hash", hash);

        JsonNode receipt = body(file(complaint, null));

        assertThat(receipt.get("redactions")).isEmpty();
        assertThat(stored(receipt.get("reference").asText())).contains(hash);
    }

    @Test
    void awkwardTextsAreTakenAsTheyAre() throws Exception {
        String text =
                "🙂 ".repeat(50) + "שלום \u202eabc\u202c 客服 <script>alert(1)</script> {{7*7}} ${x} \u0000 \ud800 end";

        JsonNode receipt = body(file(complaint().put("description", text).put("language", "he"), null));

        assertThat(stored(receipt.get("reference").asText()))
                .contains("🙂", "שלום", "客服", "<script>alert(1)</script>", "end");
    }

    @Test
    void tenMegabytesAreRefusedInAnOrderlyWay() throws Exception {
        String body = json.writeValueAsString(complaint().put("description", "x".repeat(10_000_000)));

        HttpResponse<String> response = overTheWire("application/json", body);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json.readTree(response.body()).get("detail").asText()).contains("512 KB");
    }

    @Test
    void whatIsNotJsonIsRefusedAsSuch() throws Exception {
        HttpResponse<String> xml = overTheWire("application/xml", "<a/>");
        HttpResponse<String> broken =
                overTheWire("application/json", "{\"channel\": \"APP\", \"subject\": \"secret wor");

        assertThat(xml.statusCode()).isEqualTo(415);
        assertThat(xml.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(broken.body()).contains("unreadable-body").doesNotContain("secret wor");
    }

    private HttpResponse<String> overTheWire(String contentType, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/complaints"))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<ConsumerRecord<String, String>> awaitEvents(String reference, int count) {
        Topic topic = new Topic(RealParts.kafka(), "redress.intake");
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> topic.read(reference), records -> records.size() >= count);
    }

    private String stored(String reference) {
        return mongo.getCollection("complaints")
                .find(new Document("_id", reference))
                .first()
                .toString();
    }
}
