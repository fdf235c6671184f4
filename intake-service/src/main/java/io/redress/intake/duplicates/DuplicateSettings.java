package io.redress.intake.duplicates;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What is taken for the same matter. The values and their reasons stand in {@code application.yml}.
 *
 * @param likeness from here on texts are alike, from 0 to 1
 * @param candidates so many complaints of the same contact or transaction are compared at most, the latest
 * @param within filed so long ago at most
 */
@Validated
@ConfigurationProperties("redress.intake.duplicates")
record DuplicateSettings(
        @DecimalMin("0.1") @DecimalMax("1.0") double likeness,
        @Min(1) @Max(50) int candidates,

        @NotNull @DurationMin(days = 1) @DurationMax(days = 3650)
        Duration within) {}
