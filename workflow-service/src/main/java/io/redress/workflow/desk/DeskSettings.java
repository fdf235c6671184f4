package io.redress.workflow.desk;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param zone in which the pages tell times; it stands beside each time */
@Validated
@ConfigurationProperties("redress.desk")
record DeskSettings(@NotNull ZoneId zone) {}
