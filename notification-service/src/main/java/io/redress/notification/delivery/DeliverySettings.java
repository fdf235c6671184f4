package io.redress.notification.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How patiently notices are delivered.
 *
 * @param lease how long a worker that fell silent keeps others from a complaint's notices
 * @param renewEvery how often live workers renew, several times within the lease
 * @param sweepEvery how often waiting ones are looked for, in real time
 * @param firstWait before the second attempt; it doubles
 * @param longestWait where doubling ends
 * @param giveUpAfter since it was planned, while the receiving side says "later"
 * @param workers parallel attempts
 */
@Validated
@ConfigurationProperties("redress.notification.delivery")
record DeliverySettings(
        @NotNull Duration lease,
        @NotNull Duration renewEvery,
        @NotNull Duration sweepEvery,
        @NotNull Duration firstWait,
        @NotNull Duration longestWait,
        @NotNull Duration giveUpAfter,
        @Min(1) @Max(32) int workers) {

    DeliverySettings {
        if (lease.compareTo(renewEvery.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("the lease must last for at least two renewals");
        }
    }

    /** @param waits how often it has waited before */
    Duration wait(int waits) {
        Duration doubled = firstWait.multipliedBy(1L << Math.min(waits, 20));
        return doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
    }
}
