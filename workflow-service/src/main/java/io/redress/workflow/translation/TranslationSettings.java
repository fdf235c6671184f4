package io.redress.workflow.translation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which translator is asked.
 *
 * @param url base address of a LibreTranslate server; blank for none
 * @param key its API key; blank where it asks for none
 * @param timeout how long an agent waits for a translation
 */
@Validated
@ConfigurationProperties("redress.translation")
record TranslationSettings(String url, String key, @NotNull Duration timeout) {

    @Override
    public String toString() {
        return "TranslationSettings[" + url + "]";
    }
}
