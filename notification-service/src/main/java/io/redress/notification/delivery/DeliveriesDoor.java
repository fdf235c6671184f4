package io.redress.notification.delivery;

import io.redress.doors.Refused;
import io.redress.notification.delivery.Delivery.State;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows staff what became of notices. */
@RestController
@Validated
class DeliveriesDoor {

    private final DeliveryLog deliveries;

    DeliveriesDoor(DeliveryLog deliveries) {
        this.deliveries = deliveries;
    }

    /** One delivery, without address and without words. */
    record Shown(
            String deliveryId,
            String reference,
            String kind,
            String channel,
            String language,
            String state,
            int attempts,
            Instant createdAt,
            Instant deliveredAt,
            String problem) {}

    /** A page, newest first. */
    record Page(List<Shown> deliveries, int page, int size, long total) {}

    /** By complaint, or all that are in a state that asks for attention. */
    @Operation(summary = "What became of notices: of one complaint, or all in a state that asks for attention")
    @GetMapping("/api/deliveries")
    Page list(
            @RequestParam(required = false)
                    @Pattern(regexp = "[0-9A-Za-z-]{1,20}", message = "Give a reference such as 7K3M-92QX-4TBN.")
                    String reference,
            @RequestParam(required = false) State state,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        if (reference == null && (state == null || state == State.SENT)) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "too-broad",
                    "reference",
                    "Give a reference, or a state of PENDING, NO_ADDRESS or FAILED.");
        }
        String canonical = reference == null ? null : reference.toUpperCase(Locale.ROOT);
        return deliveries.page(canonical, state, page, size);
    }
}
