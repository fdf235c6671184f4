package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.messaging.Event;
import io.redress.messaging.testing.Contracts;
import io.redress.messaging.testing.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a record on one topic to a mail and a record on another. */
class OverKafkaTest extends NotificationStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestTopics topics = new TestTopics("redress.notification");
    private final String reference = reference();
    private final String address = address();

    @AfterEach
    void leave() {
        topics.close();
    }

    @Test
    void anEstimateLeadsToAMailAndToItsReport() {
        OWNERS.knowsComplaint(reference, "en", address);

        topics.publish(event(reference, 1), sample(reference));
        topics.publish(event(reference, 1), sample(reference));

        ConsumerRecord<String, String> report = topics.await(reference, 1).get(0);
        assertThat(TestTopics.header(report, "ce_type")).isEqualTo("notification-delivered");
        assertThat(TestTopics.header(report, "ce_source")).isEqualTo("/notification-service");
        assertThat(TestTopics.header(report, "ce_sequence")).isEqualTo("1");
        Contracts.assertValid("redress.notification", "notification-delivered", report.value());
        assertThat(report.value()).doesNotContain(address, "Kim");
        assertThat(mailsTo(address)).hasSize(1);
    }

    @Test
    void aRefusedAddressIsReported() {
        OWNERS.knowsComplaint(reference, "en", "no address at all");

        topics.publish(event(reference, 1), sample(reference));

        ConsumerRecord<String, String> report = topics.await(reference, 1).get(0);
        assertThat(TestTopics.header(report, "ce_type")).isEqualTo("notification-failed");
        Contracts.assertValid("redress.notification", "notification-failed", report.value());
    }

    @Test
    void aBrokenRecordParksItsComplaintAndNoOther() {
        String other = reference();
        OWNERS.knowsComplaint(other, "en", address);

        topics.publish(event(reference, 1), sample(reference).replace("\"dueAt\"", "\"until\""));
        topics.publish(event(reference, 2), sample(reference));
        topics.publish(event(other, 1), sample(other));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailsTo(address)).hasSize(1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(parked()).contains(reference));
        assertThat(deliveries(reference)).isEmpty();
    }

    private List<String> parked() {
        JsonNode listing = http.withBasicAuth("admin", PASSWORD).getForObject("/internal/parked", JsonNode.class);
        return listing.get("parked").findValuesAsText("reference");
    }

    private Event event(String reference, long sequence) {
        return new Event(
                UUID.randomUUID().toString(),
                "estimate-given",
                "/workflow-service",
                clock.instant(),
                reference,
                sequence,
                "redress.case");
    }

    private static String sample(String reference) {
        return Contracts.sample("redress.case", "estimate-given").replace("7K3M-92QX-4TBN", reference);
    }
}
