package io.redress.notification.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.redress.messaging.testing.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryEventsTest {

    private static final String TOPIC = "redress.notification";
    private static final String REFERENCE = "7K3M-92QX-4TBN";
    private static final String DELIVERY = "b0b1f2d3c4e5f60718293a4b5c6d7e8f";
    private static final Instant THEN = Instant.parse("2026-11-23T09:01:00Z");

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void saysDeliveredAsTheContractHasIt() throws Exception {
        Contracts.assertIsSample(
                TOPIC,
                "notification-delivered",
                json.writeValueAsString(
                        new NotificationDelivered(REFERENCE, DELIVERY, "ACKNOWLEDGEMENT", "EMAIL", "en", THEN)));
    }

    @Test
    void saysFailedAsTheContractHasIt() throws Exception {
        Contracts.assertIsSample(
                TOPIC,
                "notification-failed",
                json.writeValueAsString(new NotificationFailed(
                        REFERENCE, DELIVERY, "ACKNOWLEDGEMENT", "EMAIL", THEN, "ADDRESS_REFUSED")));
    }
}
