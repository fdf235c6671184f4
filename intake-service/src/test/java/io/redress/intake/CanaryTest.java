package io.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.realparts.RealParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;

/** What a customer writes stands in one place of this service, and nowhere else: no log, no event, no other collection. */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest extends IntakeTest {

    private static final String CANARY = "kanarienvogel";

    @Test
    void wordsStayInTheComplaintsOnly(CapturedOutput output) throws Exception {
        ObjectNode complaint = complaint()
                .put("subject", CANARY + " subject")
                .put("description", CANARY + " description")
                .put("remedySought", CANARY + " remedy");
        complaint.putArray("transactions").addObject().put("chain", CANARY).put("hash", CANARY + "0123456789");
        complaint
                .withObject("/contact")
                .put("name", CANARY)
                .put("email", CANARY + "@example.org")
                .put("phone", "+49 30 555777");

        JsonNode receipt = body(file(complaint, CANARY + "-key"));
        file(complaint.deepCopy().put("subject", CANARY + " other"), CANARY + "-key");
        file(complaint().put("channel", CANARY).put("occurredAt", CANARY).put("language", CANARY), null);
        file(complaint().put(CANARY, CANARY), null);
        mvc.perform(post("/api/complaints")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"subject\": \"" + CANARY))
                .andReturn();
        send(receipt, "/messages", Map.of("text", CANARY + " message"));
        send(receipt, "/messages", Map.of("text", CANARY.repeat(500)));
        new CaseStory(receipt.get("reference").asText()).recorded().resolved("2999-01-01T00:00:00Z");
        await().atMost(Duration.ofSeconds(20)).until(() -> body(look(receipt)).has("resolution"));
        send(receipt, "/reopening", Map.of("reason", CANARY + " reason"));

        Topic topic = new Topic(RealParts.kafka(), "redress.intake");
        List<String> events = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> topic.read(receipt.get("reference").asText()).stream()
                                .map(record -> record.headers() + record.value())
                                .toList(),
                        told -> told.size() == 3);
        assertThat(events.toString()).doesNotContain(CANARY, "555777");
        assertThat(output.getAll())
                .doesNotContain(CANARY, "555777", receipt.get("trackingToken").asText());
        List<String> homes = new ArrayList<>();
        for (String name : mongo.getCollectionNames()) {
            if (mongo.getCollection(name)
                    .find()
                    .into(new ArrayList<Document>())
                    .toString()
                    .contains(CANARY)) {
                homes.add(name);
            }
        }
        assertThat(homes).containsExactly("complaints");
        assertThat(stored(receipt)).doesNotContain(CANARY + "-key");
    }

    private String stored(JsonNode receipt) {
        return mongo.getCollection("complaints")
                .find(new Document("_id", receipt.get("reference").asText()))
                .first()
                .toString();
    }
}
