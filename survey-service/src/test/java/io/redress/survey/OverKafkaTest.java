package io.redress.survey;

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

/** From a record on one topic to records on another. */
class OverKafkaTest extends SurveyStory {

    private final TestTopics topics = new TestTopics("redress.survey");
    private final String reference = reference();

    @AfterEach
    void leave() {
        topics.close();
    }

    @Test
    void aDecisionLeadsToAnInvitationAndAnAnswerFollowsInOrder() {
        topics.publish(event(reference, "complaint-resolved", 1), sample("complaint-resolved", reference));
        topics.publish(event(reference, "complaint-resolved", 1), sample("complaint-resolved", reference));
        topics.await(reference, 1);
        postJson(api(reference, 1), "{\"csat\":1,\"comment\":\"canary-of-the-customer\"}");

        List<ConsumerRecord<String, String>> said = topics.await(reference, 2);

        assertThat(said)
                .extracting(record -> TestTopics.header(record, "ce_type"))
                .containsExactly("survey-invited", "survey-answered");
        assertThat(said)
                .extracting(record -> TestTopics.header(record, "ce_sequence"))
                .containsExactly("1", "2");
        assertThat(said).allSatisfy(record -> {
            Contracts.assertValid("redress.survey", TestTopics.header(record, "ce_type"), record.value());
            assertThat(record.value()).doesNotContain("canary");
        });
    }

    @Test
    void whatRanOutAndWhatWasSkippedIsSaid() {
        topics.publish(event(reference, "complaint-resolved", 1), sample("complaint-resolved", reference));
        topics.await(reference, 1);
        passes(Duration.ofDays(15));
        topics.await(reference, 2);
        String withdrawn = sample("complaint-closed", reference)
                .replace("RESOLVED", "WITHDRAWN")
                .replace("\"cycle\": 1", "\"cycle\": 2");
        topics.publish(event(reference, "complaint-closed", 2), withdrawn);

        List<ConsumerRecord<String, String>> said = topics.await(reference, 3);

        assertThat(said)
                .extracting(record -> TestTopics.header(record, "ce_type"))
                .containsExactly("survey-invited", "survey-expired", "survey-skipped");
        assertThat(said)
                .allSatisfy(record ->
                        Contracts.assertValid("redress.survey", TestTopics.header(record, "ce_type"), record.value()));
    }

    @Test
    void aBrokenRecordParksItsComplaintAndNoOther() {
        String other = reference();

        topics.publish(event(reference, "complaint-resolved", 1), "{\"cycle\":\"one\"}");
        topics.publish(event(other, "complaint-resolved", 1), sample("complaint-resolved", other));

        topics.await(other, 1);
        await().untilAsserted(() -> assertThat(parked()).contains(reference));
        assertThat(kept(reference)).isNull();
    }

    private List<String> parked() {
        JsonNode listing = json(get("/internal/parked", "admin"));
        return listing.get("parked").findValuesAsText("reference");
    }

    private Event event(String reference, String type, long sequence) {
        return new Event(
                UUID.randomUUID().toString(),
                type,
                "/workflow-service",
                clock.instant(),
                reference,
                sequence,
                "redress.case");
    }

    private static String sample(String type, String reference) {
        return Contracts.sample("redress.case", type).replace("7K3M-92QX-4TBN", reference);
    }
}
