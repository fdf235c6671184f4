package io.redress.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Frozen;
import io.redress.system.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The broker stands still for a while; customers file all the same, and the events follow. */
class BrokerAwayIT {

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");

    @Test
    void filingDoesNotWaitForTheBroker() {
        Customer kim;
        Duration took;
        Frozen broker = Frozen.process("BrokerMain", stack);
        try {
            Instant before = Instant.now();
            kim = Customer.files(stack, Customer.complaint("en", "Night", "Filed while the broker is away."));
            took = Duration.between(before, Instant.now());
            assertThat(kim.looks().get("status").asText()).isEqualTo("SUBMITTED");
        } finally {
            broker.thaw();
        }

        assertThat(took).isLessThan(Duration.ofSeconds(2));
        agent.task(kim.reference(), "RecordComplaint");
        assertThat(kim.getsMailSaying(kim.reference())).isNotNull();
    }
}
