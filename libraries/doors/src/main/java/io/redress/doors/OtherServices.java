package io.redress.doors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Asks the internal APIs of other services, with this service's own credentials. */
public final class OtherServices {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);

    private final RestClient.Builder builder;
    private final DoorsProperties.Caller caller;
    private final MappingJackson2HttpMessageConverter views;

    OtherServices(RestClient.Builder builder, DoorsProperties.Caller caller, ObjectMapper json) {
        this.builder = builder;
        this.caller = caller;
        // a service that refuses unknown fields from customers still reads only what it needs from its colleagues
        this.views = new MappingJackson2HttpMessageConverter(
                json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }

    /**
     * @param baseUrl such as {@code http://localhost:8080}
     * @return a client that fails with {@code ResourceAccessException} when the other side is away and with
     *     {@code RestClientResponseException} when it refuses
     */
    public RestClient at(String baseUrl) {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        factory.setReadTimeout(READ);
        return builder.clone()
                .baseUrl(baseUrl)
                .requestFactory(factory)
                .messageConverters(converters -> {
                    converters.removeIf(MappingJackson2HttpMessageConverter.class::isInstance);
                    converters.add(0, views);
                })
                .defaultHeaders(headers -> headers.setBasicAuth(caller.username(), caller.password()))
                .build();
    }
}
