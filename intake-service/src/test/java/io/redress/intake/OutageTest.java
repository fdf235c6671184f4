package io.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.realparts.KafkaBroker;
import io.redress.realparts.RealParts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MvcResult;

/** While the broker is away, customers notice nothing; afterwards the events follow, in order, each once. */
@DirtiesContext
class OutageTest extends IntakeStory {

    private static final KafkaBroker BROKER = RealParts.freshKafka();

    @DynamicPropertySource
    static void ownBroker(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
        registry.add("spring.data.mongodb.uri", () -> RealParts.mongoUri("intake-outage"));
    }

    @AfterAll
    static void end() {
        BROKER.close();
    }

    @Test
    void complaintsAreTakenWhileTheBrokerIsAway() throws Exception {
        filed();
        BROKER.kill();

        long start = System.nanoTime();
        MvcResult result =
                file(complaint().put("subject", "Locked out").put("description", "My fingerprint is refused."), null);
        JsonNode receipt = body(result);
        send(receipt, "/messages", Map.of("text", "Are you there?"));
        send(receipt, "/withdrawal", null);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(result.getResponse().getStatus()).isEqualTo(201);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(body(look(receipt)).get("status").asText()).isEqualTo("WITHDRAWN");

        BROKER.start();

        Topic topic = new Topic(BROKER.bootstrapServers(), "redress.intake");
        String reference = receipt.get("reference").asText();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(topic.read(reference))
                        .extracting(event -> Topic.header(event, "ce_sequence") + " " + Topic.header(event, "ce_type"))
                        .containsExactly("1 complaint-submitted", "2 message-received", "3 complaint-withdrawn"));
    }
}
