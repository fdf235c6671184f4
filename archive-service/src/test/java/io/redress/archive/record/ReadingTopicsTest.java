package io.redress.archive.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.archive.OnRealParts;
import io.redress.archive.Story;
import io.redress.messaging.Event;
import io.redress.messaging.testing.Contracts;
import io.redress.realparts.RealParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** From the topics into the archive, on a real broker. */
class ReadingTopicsTest extends OnRealParts {

    private static KafkaProducer<byte[], byte[]> broker;

    @BeforeAll
    static void connect() {
        broker = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealParts.kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    @Test
    void keepsWhatAllTopicsSay() {
        Story story = Story.ofALongComplaint("KKKK-0000-0001");

        // the broker promises no order between topics: send the last topic first
        List.of("redress.notification", "redress.survey", "redress.case", "redress.intake")
                .forEach(topic -> story.events().stream()
                        .filter(told -> told.event().topic().equals(topic))
                        .forEach(told -> {
                            send(told);
                            send(told);
                        }));

        eventually(() -> {
            ArchivedComplaint record = record("KKKK-0000-0001");
            assertThat(record).isNotNull();
            assertThat(record.status()).isEqualTo("CLOSED");
            assertThat(record.steps()).hasSize(24);
            assertThat(record.survey().csat()).isEqualTo(5);
            assertThat(record.notifications()).isEqualTo(new ArchivedComplaint.Notifications(1, 1));
            assertThat(record.receivedAt()).isNotNull();
        });
    }

    @Test
    void aPoisonedEventParksItsReferenceAndNobodyElse() throws IOException {
        Story poisoned = new Story("KKKK-0000-0002").submitted().caseSays("estimate-given");
        ObjectNode broken = (ObjectNode) Story.JSON.readTree(Contracts.sample("redress.case", "complaint-resolved"));
        broken.put("reference", "KKKK-0000-0002").remove("outcome");
        poisoned.add("redress.case", "complaint-resolved", broken).caseSays("complaint-closed");
        Story other = new Story("KKKK-0000-0003").submitted().caseSays("complaint-closed");

        poisoned.events().forEach(this::send);
        other.events().forEach(this::send);

        eventually(() -> {
            assertThat(record("KKKK-0000-0003")).isNotNull();
            assertThat(record("KKKK-0000-0003").status()).isEqualTo("CLOSED");
            assertThat(parked().findValuesAsText("reference")).containsExactly("KKKK-0000-0002");
            // the poison and what follows it
            assertThat(parked().at("/parked/0/last").asLong())
                    .isGreaterThan(parked().at("/parked/0/next").asLong());
        });
        assertThat(record("KKKK-0000-0002").status()).isEqualTo("SUBMITTED");

        // it stays so when it is replayed; given up, what came after it is taken in
        replay("{}");
        assertThat(parked().get("count").asInt()).isEqualTo(1);
        long next = parked().at("/parked/0/next").asLong();
        replay("{\"discard\":[{\"topic\":\"redress.case\",\"reference\":\"KKKK-0000-0002\",\"next\":" + next + "}]}");

        assertThat(parked().get("count").asInt()).isZero();
        assertThat(record("KKKK-0000-0002").status()).isEqualTo("CLOSED");
        assertThat(record("KKKK-0000-0002").outcome()).isNull();
    }

    @Test
    void whatIsNoEventIsParkedAsWell() {
        Story.Told told = new Story("KKKK-0000-0004").submitted().events().get(0);

        send(told.event(), "not JSON");

        eventually(() -> assertThat(parked().at("/parked/0/reference").asText()).isEqualTo("KKKK-0000-0004"));
        replay("{\"discard\":[{\"topic\":\"redress.intake\",\"reference\":\"KKKK-0000-0004\",\"next\":"
                + parked().at("/parked/0/next").asLong() + "}]}");
        assertThat(parked().get("count").asInt()).isZero();
        assertThat(record("KKKK-0000-0004")).isNull();
    }

    private JsonNode parked() {
        return admin().getForObject("/internal/parked", JsonNode.class);
    }

    private void replay(String wish) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        assertThat(admin().postForEntity("/internal/parked/replay", new HttpEntity<>(wish, headers), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private ArchivedComplaint record(String reference) {
        return mongo.findById(reference, ArchivedComplaint.class);
    }

    private void send(Story.Told told) {
        send(told.event(), told.data().toString());
    }

    private void send(Event event, String data) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(event.topic(), bytes(event.reference()), bytes(data));
        Headers headers = record.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(event.id()));
        headers.add("ce_type", bytes(event.type()));
        headers.add("ce_source", bytes(event.source()));
        headers.add("ce_time", bytes(event.time().toString()));
        headers.add("ce_subject", bytes(event.reference()));
        headers.add("ce_sequence", bytes(Long.toString(event.sequence())));
        broker.send(record);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(holds);
    }
}
