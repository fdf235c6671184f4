package io.redress.survey.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How people are invited.
 *
 * @param publicUrl where links lead
 * @param tokenKey secret from which the tokens of all links derive
 * @param openFor how long a survey can be answered
 * @param sweepEvery how often surveys are looked for that ran out, in real time
 */
@Validated
@ConfigurationProperties("redress.survey")
record SurveySettings(
        @NotBlank String publicUrl,

        @NotBlank @Size(min = 32, message = "must have at least 32 characters")
        String tokenKey,

        @NotNull Duration openFor,
        @NotNull Duration sweepEvery) {

    @Override
    public String toString() {
        return "SurveySettings[" + publicUrl + "]";
    }
}
