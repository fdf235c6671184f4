package io.redress.intake.lostlink;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.redress.intake.lostlink.AskForLink.TrackingLinkRequested;
import io.redress.messaging.testing.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What asking for a link writes is what {@code contracts/} promises. */
class ContractsTest {

    @Test
    void trackingLinkRequestedIsItsSample() throws Exception {
        JsonMapper json = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        TrackingLinkRequested requested =
                new TrackingLinkRequested("7K3M-92QX-4TBN", Instant.parse("2026-11-27T18:30:00Z"));

        Contracts.assertIsSample("redress.intake", TrackingLinkRequested.TYPE, json.writeValueAsString(requested));
    }
}
