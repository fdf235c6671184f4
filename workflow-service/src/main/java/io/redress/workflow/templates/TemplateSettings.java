package io.redress.workflow.templates;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Ready answers.
 *
 * @param file replaces the shipped {@code templates.yml}, or null
 * @param zone in which dates are written; its name stands with them
 */
@Validated
@ConfigurationProperties("redress.templates")
record TemplateSettings(String file, @NotNull ZoneId zone) {}
