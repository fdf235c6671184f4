package io.redress.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** The JSON of event data: kept apart from a service's own settings, because others read it. */
final class EventJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // messages of parse errors reach logs: they must not quote the data
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    String write(Object data) {
        JsonNode tree = mapper.valueToTree(data);
        if (tree == null || !tree.isObject()) {
            throw new IllegalArgumentException("event data must be a JSON object");
        }
        return tree.toString();
    }

    /** @throws MalformedRecord when the bytes are not a JSON object of that form */
    <T> T read(byte[] value, Class<T> view) {
        try {
            JsonNode tree = value == null ? null : mapper.readTree(value);
            if (tree == null || !tree.isObject()) {
                throw new MalformedRecord("the value is not a JSON object");
            }
            return view == String.class ? view.cast(tree.toString()) : mapper.treeToValue(tree, view);
        } catch (JsonProcessingException unreadable) {
            throw new MalformedRecord("the value does not read as " + view.getSimpleName(), unreadable);
        } catch (IOException impossible) {
            throw new MalformedRecord("the value cannot be read", impossible);
        }
    }
}
