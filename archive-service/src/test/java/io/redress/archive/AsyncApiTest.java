package io.redress.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.redress.messaging.testing.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code contracts/asyncapi.yaml} says neither more nor less than the schema files beside it. */
class AsyncApiTest {

    private static final Path CONTRACTS = Path.of("../contracts");
    private static final String MESSAGES = "#/components/messages/";

    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        api = new ObjectMapper(new YAMLFactory())
                .readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void namesEveryEventOfEveryTopicOnItsChannel() throws IOException {
        Map<String, Set<String>> described = new TreeMap<>();
        api.get("channels").forEach(channel -> {
            Set<String> types = new TreeSet<>();
            channel.get("messages").properties().forEach(message -> {
                assertThat(message.getValue().get("$ref").asText()).isEqualTo(MESSAGES + message.getKey());
                types.add(message.getKey());
            });
            described.put(channel.get("address").asText(), types);
        });

        Map<String, Set<String>> onDisk = new TreeMap<>();
        try (Stream<Path> topics = Files.list(CONTRACTS).filter(Files::isDirectory)) {
            topics.map(topic -> topic.getFileName().toString())
                    .forEach(topic -> onDisk.put(topic, Contracts.types(topic)));
        }
        assertThat(described).isEqualTo(onDisk);
    }

    @Test
    void pointsEveryMessageAtItsSchema() {
        Set<String> schemas = new HashSet<>();
        api.at("/channels")
                .forEach(channel -> channel.get("messages").fieldNames().forEachRemaining(type -> {
                    JsonNode message = api.at("/components/messages").get(type);
                    String schema = message.at("/payload/schema/$ref").asText();

                    assertThat(message.get("name").asText()).isEqualTo(type);
                    assertThat(schema)
                            .isEqualTo("./" + channel.get("address").asText() + "/" + type + ".v1.schema.json");
                    assertThat(CONTRACTS.resolve(schema)).isRegularFile();
                    schemas.add(schema);
                }));

        assertThat(schemas).hasSameSizeAs(api.at("/components/messages"));
    }

    @Test
    void everySampleIsValid() throws IOException {
        try (Stream<Path> topics = Files.list(CONTRACTS).filter(Files::isDirectory)) {
            topics.map(topic -> topic.getFileName().toString())
                    .forEach(topic -> Contracts.types(topic)
                            .forEach(type -> Contracts.assertValid(topic, type, Contracts.sample(topic, type))));
        }
    }

    @Test
    void everyChannelIsWrittenByOneService() {
        Set<String> written = new TreeSet<>();
        api.get("operations").forEach(operation -> {
            assertThat(operation.get("action").asText()).isEqualTo("send");
            assertThat(written.add(operation.at("/channel/$ref").asText())).isTrue();
        });

        assertThat(written).hasSameSizeAs(api.get("channels"));
    }
}
