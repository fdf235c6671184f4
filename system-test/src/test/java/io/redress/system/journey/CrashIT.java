package io.redress.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.system.failpoint.Failpoint;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Analyst;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Failpoints;
import io.redress.system.stack.Http;
import io.redress.system.stack.Stack;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services are killed with signal 9 between a fact and the next memory of it; law 1 says that nobody notices. */
class CrashIT {

    private static final List<String> WHOLE_WAY = List.of("SUBMITTED", "RECORDED", "RESOLVED");

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");
    private final Analyst analyst = new Analyst(stack);

    /** Who was killed by the story before is back. */
    @BeforeEach
    void everythingIsReady() {
        stack.awaitReady();
    }

    @Test
    void afterTheStoreWriteTheSameKeyFindsTheSameComplaint() {
        Map<String, Object> complaint = Customer.complaint("en", "Store", "Killed after the store write.");
        String key = UUID.randomUUID().toString();
        Failpoints.arm("INTAKE", Failpoint.AFTER_STORE_WRITE);

        assertThat(struckWhileFiling(complaint, key)).isTrue();
        Http.Answer again = Eventually.get(
                "intake answers again",
                () -> java.util.Optional.of(file(complaint, key)).filter(answer -> answer.status() == 201));
        Http.Answer oncemore = file(complaint, key);

        String reference = again.json().get("reference").asText();
        assertThat(oncemore.json().get("reference").asText()).isEqualTo(reference);
        agent.task(reference, "RecordComplaint");
        assertThat(agent.tasks(reference, "RecordComplaint")).hasSize(1);
    }

    @Test
    void afterKafkaHasTheEventOfIntake() {
        Failpoints.arm("INTAKE", Failpoint.AFTER_KAFKA_ACK_MONGO);

        Customer kim = Customer.files(stack, Customer.complaint("en", "Ack", "Killed after Kafka's ack."));

        Eventually.holds("intake was killed", () -> Failpoints.struck("INTAKE", Failpoint.AFTER_KAFKA_ACK_MONGO));
        goesTheWholeWay(kim);
    }

    @Test
    void afterKafkaHasTheEventOfWorkflow() {
        Customer kim = Customer.files(stack, Customer.complaint("en", "Ack", "Killed after Kafka's ack."));
        agent.task(kim.reference(), "RecordComplaint");
        kim.getsMailSaying(kim.reference());
        Failpoints.arm("WORKFLOW", Failpoint.AFTER_KAFKA_ACK_JDBC);

        agent.records(kim.reference(), "A point");

        Eventually.holds("workflow was killed", () -> Failpoints.struck("WORKFLOW", Failpoint.AFTER_KAFKA_ACK_JDBC));
        resolvesAndFindsOneOfEverything(kim);
    }

    @Test
    void afterTheEngineHasCommitted() {
        Customer kim = Customer.files(stack, Customer.complaint("en", "Commit", "Killed after the commit."));
        agent.task(kim.reference(), "RecordComplaint");
        kim.getsMailSaying(kim.reference());
        Failpoints.arm("WORKFLOW", Failpoint.AFTER_ENGINE_COMMIT);

        try {
            agent.records(kim.reference(), "A point");
        } catch (UncheckedIOException e) {
            assertThat(Failpoints.struck("WORKFLOW", Failpoint.AFTER_ENGINE_COMMIT))
                    .isTrue();
        }

        Eventually.holds("workflow was killed", () -> Failpoints.struck("WORKFLOW", Failpoint.AFTER_ENGINE_COMMIT));
        resolvesAndFindsOneOfEverything(kim);
    }

    @Test
    void afterTheMailServerSaid250TheRepeatHasTheSameMessageId() {
        Failpoints.arm("NOTIFICATION", Failpoint.AFTER_SMTP_250);

        Customer kim = Customer.files(stack, Customer.complaint("en", "Mail", "Killed after SMTP 250."));

        Eventually.holds("a second copy came", () -> kim.mails().size() > 1);
        List<String> ids =
                kim.mails().stream().map(m -> m.get("messageId").asText()).toList();
        assertThat(new HashSet<>(ids)).as("one message, twice").hasSize(1);
    }

    @Test
    void afterAnOffsetWasCommitted() {
        Failpoints.arm("ARCHIVE", Failpoint.AFTER_OFFSET_COMMIT);
        Failpoints.arm("WORKFLOW", Failpoint.AFTER_OFFSET_COMMIT);

        Customer kim = Customer.files(stack, Customer.complaint("en", "Offset", "Killed after the offset."));

        Eventually.holds(
                "both were killed",
                () -> Failpoints.struck("ARCHIVE", Failpoint.AFTER_OFFSET_COMMIT)
                        && Failpoints.struck("WORKFLOW", Failpoint.AFTER_OFFSET_COMMIT));
        goesTheWholeWay(kim);
    }

    private void goesTheWholeWay(Customer kim) {
        agent.task(kim.reference(), "RecordComplaint");
        assertThat(agent.tasks(kim.reference(), "RecordComplaint")).hasSize(1);
        agent.records(kim.reference(), "A point");
        resolvesAndFindsOneOfEverything(kim);
    }

    private void resolvesAndFindsOneOfEverything(Customer kim) {
        agent.task(kim.reference(), "HandleComplaint");
        assertThat(agent.tasks(kim.reference(), "HandleComplaint")).hasSize(1);
        agent.resolves(kim.reference(), "UPHELD", "Done.", "It was late.", "A point");
        kim.seesStatus("RESOLVED");
        assertThat(kim.timeline()).containsSubsequence(WHOLE_WAY).doesNotHaveDuplicates();
        JsonNode record = analyst.findsWithStatus(kim.reference(), "RESOLVED");
        assertThat(record.get("reference").asText()).isEqualTo(kim.reference());
        kim.getsMailSaying("It was late.");
        List<String> ids =
                kim.mails().stream().map(m -> m.get("messageId").asText()).toList();
        assertThat(ids).as("no mail twice").doesNotHaveDuplicates();
        assertThat(kim.mails().get(0).get("text").asText()).contains("Killed after");
    }

    private boolean struckWhileFiling(Map<String, Object> complaint, String key) {
        try {
            file(complaint, key);
        } catch (UncheckedIOException e) {
            return Failpoints.struck("INTAKE", Failpoint.AFTER_STORE_WRITE);
        }
        return false;
    }

    private Http.Answer file(Map<String, Object> complaint, String key) {
        return Http.anonymous().post(stack.intake() + "/api/complaints", complaint, "Idempotency-Key", key);
    }
}
