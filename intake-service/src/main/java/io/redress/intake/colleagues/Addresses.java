package io.redress.intake.colleagues;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the other services' internal APIs are. */
@ConfigurationProperties("redress.colleagues")
record Addresses(String workflowUrl, String surveyUrl) {}
