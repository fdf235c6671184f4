package io.redress.intake.evidence;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.redress.intake.complaint.Evidence;
import io.redress.intake.evidence.AddEvidence.EvidenceCleared;
import io.redress.messaging.testing.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is told of evidence is what {@code contracts/} promises. */
class ContractsTest {

    @Test
    void evidenceClearedIsItsSample() throws Exception {
        JsonMapper json = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        EvidenceCleared cleared = new EvidenceCleared(
                "7K3M-92QX-4TBN",
                "5f0c6a1e0c574d2b9a2e6f1f0c6a3b11",
                Evidence.Kind.IMAGE,
                "image/png",
                48_211,
                Instant.parse("2026-11-27T09:30:00Z"),
                false,
                false);

        Contracts.assertIsSample("redress.intake", EvidenceCleared.TYPE, json.writeValueAsString(cleared));
    }
}
