package io.redress.workflow.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.web.client.RestClient;

/** Without an address there is no translator, and the forms show no button. */
class NoTranslatorTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "' ', 0", "http://localhost:5000, 1"})
    void isThereOnlyWithAnAddress(String url, int translators) {
        new ApplicationContextRunner()
                .withPropertyValues("redress.translation.url=" + url)
                .withBean(RestClient.Builder.class, RestClient::builder)
                .withBean(TranslationSettings.class, url, null, Duration.ofSeconds(1))
                .withUserConfiguration(LibreTranslate.class)
                .run(context ->
                        assertThat(context.getBeansOfType(Translator.class)).hasSize(translators));
    }
}
