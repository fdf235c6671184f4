package io.redress.workflow.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.http.HttpClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Asks a LibreTranslate server: {@code POST /translate} with {@code q}, {@code source}, {@code target}, {@code format} and
 * {@code api_key}. It answers {@code translatedText} and, as the source is left to it, {@code detectedLanguage}; errors are
 * {@code {"error": "…"}} with 400, 403, 429 or 500. An error may quote the text, so its words go nowhere.
 */
@Component
@ConditionalOnExpression("!'${redress.translation.url:}'.isBlank()")
class LibreTranslate implements Translator {

    private static final Logger log = LoggerFactory.getLogger(LibreTranslate.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final RestClient http;
    private final String key;

    LibreTranslate(RestClient.Builder builder, TranslationSettings settings) {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        factory.setReadTimeout(settings.timeout());
        http = builder.clone()
                .baseUrl(settings.url().replaceAll("/+$", ""))
                .requestFactory(factory)
                .build();
        key = settings.key() == null || settings.key().isBlank() ? null : settings.key();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Question(
            String q,
            String source,
            String target,
            String format,
            @JsonProperty("api_key") String apiKey) {}

    private record Answer(String translatedText, Detected detectedLanguage) {}

    private record Detected(String language) {}

    @Override
    public Translated translate(String text, String target) {
        Answer answer = ask(new Question(text, "auto", target, "text", key));
        if (answer == null || answer.translatedText() == null) {
            throw TranslationFailed.refused();
        }
        return new Translated(
                answer.translatedText(),
                answer.detectedLanguage() == null
                        ? null
                        : answer.detectedLanguage().language());
    }

    private Answer ask(Question question) {
        try {
            return http.post()
                    .uri("/translate")
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(question)
                    .retrieve()
                    .body(Answer.class);
        } catch (RestClientResponseException refused) {
            log.warn("The translator answered {}", refused.getStatusCode().value());
            throw failed(refused.getStatusCode());
        } catch (RestClientException away) {
            log.warn("The translator was not reached: {}", away.getClass().getSimpleName());
            throw TranslationFailed.away();
        }
    }

    private static TranslationFailed failed(HttpStatusCode status) {
        return switch (status.value()) {
            case 400, 413 -> TranslationFailed.notTaken();
            case 429, 503 -> TranslationFailed.busy();
            case 500, 502, 504 -> TranslationFailed.away();
            default -> TranslationFailed.refused();
        };
    }
}
