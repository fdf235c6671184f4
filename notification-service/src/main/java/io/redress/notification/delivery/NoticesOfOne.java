package io.redress.notification.delivery;

import io.redress.outbox.mongo.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All notices about one complaint: one document, so that their order, the memory of events and the outbox change
 * together.
 *
 * @param due when the first waiting delivery may be tried; absent when none waits
 * @param lease who tries now
 */
@Document(NoticesOfOne.COLLECTION)
record NoticesOfOne(@Id String reference, List<Delivery> deliveries, Instant due, Lease lease, Outbox outbox) {

    /** Where they are kept. */
    static final String COLLECTION = "notices";

    /** The right to try, until it ends by itself. */
    record Lease(String owner, Instant until) {}

    /** The one whose turn it is: a later notice never overtakes an earlier one. */
    Optional<Delivery> next() {
        return deliveries.stream().filter(Delivery::pending).findFirst();
    }

    /** The answer's time as it was told, or is being told, when this delivery was planned; empty for none. */
    Map<String, String> promisedBefore(Delivery delivery) {
        return deliveries.stream()
                .takeWhile(each -> !each.deliveryId().equals(delivery.deliveryId()))
                .map(Delivery::promise)
                .filter(promise -> !promise.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(Map.of());
    }
}
