package io.redress.messaging.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads {@code contracts/}, the files that producers and consumers of events agree on. */
public final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = ".v1.schema.json";
    private static final String SAMPLE = ".v1.sample.json";

    private Contracts() {}

    /** The types that a topic has contracts for. */
    public static Set<String> types(String topic) {
        try (Stream<Path> files = Files.list(folder(topic))) {
            Set<String> types = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SCHEMA))
                    .forEach(name -> types.add(name.substring(0, name.length() - SCHEMA.length())));
            return types;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The sample of an event's data. */
    public static String sample(String topic, String type) {
        return read(folder(topic).resolve(type + SAMPLE));
    }

    /** Fails when the data breaks the event's schema, formats included. */
    public static void assertValid(String topic, String type, String json) {
        Set<ValidationMessage> faults = schema(topic, type).validate(json, InputFormat.JSON);
        if (!faults.isEmpty()) {
            throw new AssertionError(topic + "/" + type + ": " + faults);
        }
    }

    /** Fails when the data breaks the schema or differs from the sample. */
    public static void assertIsSample(String topic, String type, String json) {
        assertValid(topic, type, json);
        JsonNode expected = tree(sample(topic, type));
        JsonNode actual = tree(json);
        if (!expected.equals(actual)) {
            throw new AssertionError(topic + "/" + type + ": expected the sample " + expected + " but was " + actual);
        }
    }

    private static JsonSchema schema(String topic, String type) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(read(folder(topic).resolve(type + SCHEMA)), config);
    }

    private static Path folder(String topic) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path contracts = at.resolve("contracts");
            if (Files.isDirectory(contracts)) {
                return contracts.resolve(topic);
            }
        }
        throw new IllegalStateException(
                "no folder 'contracts' above " + Path.of("").toAbsolutePath());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("not JSON: " + json, unreadable);
        }
    }
}
