package io.redress.intake.withdrawal;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.redress.intake.withdrawal.Reopen.ReopeningRequested;
import io.redress.intake.withdrawal.Withdraw.ComplaintWithdrawn;
import io.redress.messaging.testing.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What withdrawal and reopening write is what {@code contracts/} promises. */
class ContractsTest {

    private final JsonMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void withdrawnIsItsSample() throws Exception {
        ComplaintWithdrawn withdrawn = new ComplaintWithdrawn("7K3M-92QX-4TBN", Instant.parse("2026-11-23T11:00:00Z"));

        Contracts.assertIsSample("redress.intake", ComplaintWithdrawn.TYPE, json.writeValueAsString(withdrawn));
    }

    @Test
    void reopeningRequestedIsItsSample() throws Exception {
        ReopeningRequested requested =
                new ReopeningRequested("7K3M-92QX-4TBN", 1, Instant.parse("2026-11-23T12:00:00Z"));

        Contracts.assertIsSample("redress.intake", ReopeningRequested.TYPE, json.writeValueAsString(requested));
    }
}
