package io.redress.intake.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.IntakeTest;
import io.redress.intake.Topic;
import io.redress.intake.complaint.Complaints;
import io.redress.messaging.testing.Contracts;
import io.redress.realparts.RealParts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MvcResult;

class ConversationTest extends IntakeTest {

    @Test
    void aMessageIsKeptAndToldOf() throws Exception {
        JsonNode receipt = filed();

        MvcResult sent = send(receipt, "/messages", Map.of("text", "It is still\r\npending."));

        assertThat(sent.getResponse().getStatus()).isEqualTo(201);
        JsonNode view = body(look(receipt));
        assertThat(view.get("messages").get(0).get("text").asText()).isEqualTo("It is still\npending.");
        assertThat(view.get("messages").get(0).get("from").asText()).isEqualTo("CUSTOMER");
        ConsumerRecord<String, String> event = awaitEvents(receipt, 2).get(1);
        assertThat(Topic.header(event, "ce_type")).isEqualTo("message-received");
        assertThat(Topic.header(event, "ce_sequence")).isEqualTo("2");
        Contracts.assertValid("redress.intake", "message-received", event.value());
        assertThat(event.value()).doesNotContain("pending");
    }

    @Test
    void aKeyInAMessageIsRemovedAndReported() throws Exception {
        JsonNode receipt = filed();

        JsonNode answer = body(
                send(
                        receipt,
                        "/messages",
                        Map.of(
                                "text",
                                "my private key 4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318 does not work")));

        assertThat(answer.get("redactions").get(0).get("kind").asText()).isEqualTo("PRIVATE_KEY");
        assertThat(body(look(receipt)).get("messages").get(0).get("text").asText())
                .isEqualTo("my private key ⟦removed:PRIVATE_KEY⟧ does not work");
        assertThat(json.readTree(awaitEvents(receipt, 2).get(1).value())
                        .get("exposedSecret")
                        .asBoolean())
                .isTrue();
    }

    /** Nobody can tell a key from the hash of a transaction: it is removed, and asked about. */
    @Test
    void sixtyFourDigitsWithoutAWordForThemRaiseNoAlarm() throws Exception {
        JsonNode receipt = filed();

        JsonNode answer = body(send(
                receipt,
                "/messages",
                Map.of("text", "Here: 4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318")));

        assertThat(answer.at("/redactions/0/kind").asText()).isEqualTo("PRIVATE_KEY");
        assertThat(answer.at("/redactions/0/confidence").asText()).isEqualTo("LIKELY");
        assertThat(awaitEvents(receipt, 2).get(1).value()).contains("\"exposedSecret\":false");
    }

    @Test
    void aPasswordIsRemovedAndRaisesNoAlarm() throws Exception {
        JsonNode receipt = filed();

        JsonNode answer = body(send(receipt, "/messages", Map.of("text", "my password is: Sunny-Day-77!x")));

        assertThat(answer.at("/redactions/0/kind").asText()).isEqualTo("PASSWORD");
        assertThat(awaitEvents(receipt, 2).get(1).value()).contains("\"exposedSecret\":false");
    }

    @Test
    void theSameKeyTwiceIsOneMessage() throws Exception {
        JsonNode receipt = filed();

        JsonNode first = body(sendWithKey(receipt, "Hello", "key-1"));
        JsonNode second = body(sendWithKey(receipt, "Hello", "key-1"));
        MvcResult other = sendWithKey(receipt, "Something else", "key-1");

        assertThat(second).isEqualTo(first);
        assertThat(other.getResponse().getStatus()).isEqualTo(409);
        assertThat(sendWithKey(receipt, "No key at all", " ").getResponse().getStatus())
                .isEqualTo(400);
        assertThat(body(look(receipt)).get("messages")).hasSize(1);
    }

    @Test
    void emptyAndEndlessMessagesAreRefused() throws Exception {
        JsonNode receipt = filed();

        assertThat(body(send(receipt, "/messages", Map.of()))
                        .get("errors")
                        .get(0)
                        .get("code")
                        .asText())
                .isEqualTo("missing");
        assertThat(body(send(receipt, "/messages", Map.of("text", "x".repeat(5_001))))
                        .get("errors")
                        .get(0)
                        .get("code")
                        .asText())
                .isEqualTo("too-long");
        assertThat(body(look(receipt)).get("messages")).isEmpty();
    }

    @Test
    void theConversationHasAnEnd() throws Exception {
        JsonNode receipt = filed();
        for (int i = 0; i < Complaints.MOST_MESSAGES; i++) {
            assertThat(send(receipt, "/messages", Map.of("text", "Message " + i))
                            .getResponse()
                            .getStatus())
                    .isEqualTo(201);
        }

        MvcResult tooMany = send(receipt, "/messages", Map.of("text", "One more"));

        assertThat(tooMany.getResponse().getStatus()).isEqualTo(409);
        assertThat(body(tooMany).get("type").asText()).isEqualTo("urn:redress:problem:conversation-full");
    }

    @Test
    void nobodyWritesWithoutTheToken() throws Exception {
        JsonNode receipt = filed();

        MvcResult result = mvc.perform(
                        post("/api/complaints/" + receipt.get("reference").asText() + "/messages")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"text\": \"hello\"}"))
                .andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(404);
        assertThat(body(look(receipt)).get("messages")).isEmpty();
    }

    private MvcResult sendWithKey(JsonNode receipt, String text, String key) throws Exception {
        return mvc.perform(post("/api/complaints/" + receipt.get("reference").asText() + "/messages")
                        .header(HttpHeaders.AUTHORIZATION, bearer(receipt))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsBytes(Map.of("text", text))))
                .andReturn();
    }

    private List<ConsumerRecord<String, String>> awaitEvents(JsonNode receipt, int count) {
        Topic topic = new Topic(RealParts.kafka(), "redress.intake");
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> topic.read(receipt.get("reference").asText()), records -> records.size() >= count);
    }
}
