package io.redress.notification.channel;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The sender's side of every mail.
 *
 * @param from address, with or without a name
 * @param domain right side of Message-ID and List-Id
 */
@Validated
@ConfigurationProperties("redress.notification.mail")
record MailSettings(@NotBlank String from, @NotBlank String domain) {}
