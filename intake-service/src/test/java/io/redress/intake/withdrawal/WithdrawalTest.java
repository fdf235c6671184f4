package io.redress.intake.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.CaseStory;
import io.redress.intake.IntakeTest;
import io.redress.intake.Topic;
import io.redress.messaging.testing.Contracts;
import io.redress.realparts.RealParts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class WithdrawalTest extends IntakeTest {

    @Test
    void withdrawingTwiceIsTheSameAsOnce() throws Exception {
        JsonNode receipt = filed();

        assertThat(status(send(receipt, "/withdrawal", null))).isEqualTo(202);
        assertThat(status(send(receipt, "/withdrawal", null))).isEqualTo(200);

        JsonNode view = body(look(receipt));
        assertThat(view.get("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(view.get("canWithdraw").asBoolean()).isFalse();
        List<ConsumerRecord<String, String>> events = awaitEvents(receipt, 2);
        assertThat(events)
                .extracting(event -> Topic.header(event, "ce_type"))
                .containsExactly("complaint-submitted", "complaint-withdrawn");
        Contracts.assertValid(
                "redress.intake", "complaint-withdrawn", events.get(1).value());
    }

    @Test
    void whatHasEndedCannotBeWithdrawn() throws Exception {
        JsonNode receipt = filed();
        new CaseStory(receipt.get("reference").asText())
                .recorded()
                .resolved("2026-11-23T16:00:00Z")
                .closed("RESOLVED");
        awaitStatus(receipt, "CLOSED");

        MvcResult refused = send(receipt, "/withdrawal", null);

        assertThat(status(refused)).isEqualTo(409);
        assertThat(body(refused).get("type").asText()).isEqualTo("urn:redress:problem:already-ended");
    }

    @Test
    void anOutcomeCanBeDisagreedWithOnceWithinItsWindow() throws Exception {
        JsonNode receipt = filed();
        new CaseStory(receipt.get("reference").asText()).recorded().resolved("2999-01-01T00:00:00Z");
        awaitStatus(receipt, "RESOLVED");

        assertThat(status(send(receipt, "/reopening", Map.of("reason", "You overlooked the second transfer."))))
                .isEqualTo(202);
        assertThat(status(send(receipt, "/reopening", null))).isEqualTo(200);

        JsonNode view = body(look(receipt));
        assertThat(view.get("canReopen").asBoolean()).isFalse();
        assertThat(view.get("messages").get(0).get("text").asText()).contains("second transfer");
        List<ConsumerRecord<String, String>> events = awaitEvents(receipt, 2);
        assertThat(events).hasSize(2);
        Contracts.assertValid(
                "redress.intake", "reopening-requested", events.get(1).value());
        assertThat(json.readTree(events.get(1).value()).get("cycle").asInt()).isEqualTo(1);
    }

    @Test
    void withoutAnOutcomeThereIsNothingToDisagreeWith() throws Exception {
        JsonNode receipt = filed();

        MvcResult refused = send(receipt, "/reopening", Map.of());

        assertThat(status(refused)).isEqualTo(409);
        assertThat(body(refused).get("type").asText()).isEqualTo("urn:redress:problem:not-resolved");
    }

    @Test
    void afterTheWindowItIsTooLate() throws Exception {
        JsonNode receipt = filed();
        new CaseStory(receipt.get("reference").asText()).recorded().resolved("2020-01-01T00:00:00Z");
        awaitStatus(receipt, "RESOLVED");

        MvcResult refused = send(receipt, "/reopening", null);

        assertThat(status(refused)).isEqualTo(409);
        assertThat(body(refused).get("type").asText()).isEqualTo("urn:redress:problem:window-over");
        assertThat(body(look(receipt)).get("canReopen").asBoolean()).isFalse();
    }

    private void awaitStatus(JsonNode receipt, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> body(look(receipt)).get("status").asText(), status::equals);
    }

    private static int status(MvcResult result) {
        return result.getResponse().getStatus();
    }

    private List<ConsumerRecord<String, String>> awaitEvents(JsonNode receipt, int count) {
        Topic topic = new Topic(RealParts.kafka(), "redress.intake");
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> topic.read(receipt.get("reference").asText()), records -> records.size() >= count);
    }
}
