package io.redress.workflow.caseview;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whom the case view asks.
 *
 * @param intake base URL of intake-service's internal API: the customer's words
 * @param survey base URL of survey-service's internal API: the comment with a score
 */
@Validated
@ConfigurationProperties("redress.case-view")
record CaseViewSettings(@NotBlank String intake, @NotBlank String survey) {}
