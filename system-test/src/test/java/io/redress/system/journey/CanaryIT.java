package io.redress.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Stack;
import io.redress.system.stack.WordSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A word that occurs nowhere else goes into every text; then every file, table and topic is searched for it. */
class CanaryIT {

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");

    @Test
    void wordsOfCustomersAndAgentsAreFoundInTheirHomesOnly() {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> complaint = new HashMap<>(Customer.complaint("en", canary + "subject", canary + "words"));
        complaint.put("remedySought", canary + "remedy");
        complaint.put("contact", Map.of("name", canary + "name", "email", canary + "@example.org"));
        Customer kim = Customer.files(stack, complaint);
        agent.task(kim.reference(), "RecordComplaint");
        assertThat(kim.writes(canary + "message").status()).isEqualTo(201);
        agent.completes(kim.reference(), "AnswerMessage", Map.of("message", canary + "answer"));
        agent.records(kim.reference(), canary + "point");
        agent.resolves(kim.reference(), "UPHELD", canary + "decision", canary + "reason", canary + "point");
        kim.seesStatus("RESOLVED");
        assertThat(kim.disagrees(canary + "disagreement").status()).isBetween(200, 202);
        Eventually.holds("the last mail came", () -> kim.mails().size() >= 4);

        List<String> found = new WordSearch(stack).places(canary);

        assertThat(found)
                .as("the search can find: the homes are among what was found")
                .contains("mongo:intake.complaints", "table:case_text");
        assertThat(found)
                .allSatisfy(place -> assertThat(place).matches("mongo:intake\\..*|table:case_text|file:data/mail.*"));
    }
}
