package io.redress.intake.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.redress.intake.duplicates.Suspicion.Ground;
import io.redress.intake.filing.Submitted.AgeClass;
import io.redress.intake.filing.Submitted.AmountClass;
import io.redress.intake.filing.Submitted.Signals;
import io.redress.intake.filing.Submitted.Urgency;
import io.redress.messaging.testing.Contracts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What filing writes is what {@code contracts/} promises. */
class ContractsTest {

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void submittedIsItsSample() throws Exception {
        Submitted submitted = new Submitted(
                "7K3M-92QX-4TBN",
                "WEB",
                "en",
                Instant.parse("2026-11-23T09:00:00Z"),
                "5f".repeat(32),
                new Signals(
                        "TECHNICAL",
                        "DE",
                        List.of("TRANSACTION"),
                        false,
                        AmountClass.UNKNOWN,
                        null,
                        AgeClass.UNKNOWN,
                        Urgency.NORMAL),
                List.of());

        Contracts.assertIsSample("redress.intake", Submitted.TYPE, json.writeValueAsString(submitted));
    }

    @Test
    void duplicateSuspectedIsItsSample() throws Exception {
        DuplicateSuspected suspected = new DuplicateSuspected(
                "7K3M-92QX-4TBN", "3F8W-K2QD-9M7N", Ground.SAME_CONTACT, Instant.parse("2026-11-27T19:00:00Z"));

        Contracts.assertIsSample("redress.intake", DuplicateSuspected.TYPE, json.writeValueAsString(suspected));
    }
}
