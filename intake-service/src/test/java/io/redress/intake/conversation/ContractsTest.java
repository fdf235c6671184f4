package io.redress.intake.conversation;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.redress.intake.conversation.AddMessage.MessageReceived;
import io.redress.messaging.testing.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the conversation writes is what {@code contracts/} promises. */
class ContractsTest {

    @Test
    void messageReceivedIsItsSample() throws Exception {
        JsonMapper json = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        MessageReceived received = new MessageReceived(
                "7K3M-92QX-4TBN", "0f9c3c1e-6a52-4d0c-9a86-0d1b3a1f7d11", Instant.parse("2026-11-23T10:00:00Z"), false);

        Contracts.assertIsSample("redress.intake", MessageReceived.TYPE, json.writeValueAsString(received));
    }
}
