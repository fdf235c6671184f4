package io.redress.intake.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How pages are kept up to date. The values and their reasons stand in {@code application.yml}.
 *
 * @param perComplaint streams of one complaint at this replica
 * @param inAll streams at this replica
 * @param lookEvery how often the store is asked for what other replicas wrote
 * @param heartbeat how often a stream shows that it lives; finds out who has gone
 * @param life after so long a stream ends and the browser opens the next one
 * @param events after so many a stream ends in the same way: it never holds more than any socket takes without a reader
 * @param again how soon a browser comes back after a stream ended
 * @param later the same where no stream could be had: then the page hears of changes by asking so often
 */
@Validated
@ConfigurationProperties("redress.intake.live")
record LiveSettings(
        @Min(1) @Max(100) int perComplaint,
        @Min(1) @Max(100_000) int inAll,

        @NotNull @DurationMin(millis = 50) @DurationMax(minutes = 1)
        Duration lookEvery,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration heartbeat,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1)
        Duration life,

        @Min(1) @Max(200) int events,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration again,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 10)
        Duration later) {}
