package io.redress.intake.colleagues;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the other services' internal APIs are.
 *
 * @param rest how long a service that did not answer is left alone, so that a page waits at most once
 * @param incidentsEvery how often it is asked what is wrong at the moment
 */
@ConfigurationProperties("redress.colleagues")
record Addresses(
        String workflowUrl,
        String surveyUrl,
        @DefaultValue("10s") Duration rest,
        @DefaultValue("30s") Duration incidentsEvery) {}
