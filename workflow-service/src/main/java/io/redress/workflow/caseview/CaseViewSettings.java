package io.redress.workflow.caseview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Whom the case view asks.
 *
 * @param intake base URL of intake-service's internal API: the customer's words
 * @param survey base URL of survey-service's internal API: the comment with a score
 * @param evidenceAtMost the largest file of a customer that is handed to agents
 */
@Validated
@ConfigurationProperties("redress.case-view")
record CaseViewSettings(
        @NotBlank String intake,
        @NotBlank String survey,
        @NotNull DataSize evidenceAtMost) {}
