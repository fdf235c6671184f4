package io.redress.messaging.testing;

import io.redress.messaging.Event;
import io.redress.realparts.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The real topics, as the other services see them: what a service is told and what it tells. */
public final class TestTopics implements AutoCloseable {

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealParts.kafka()), new StringSerializer(), new StringSerializer());
    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of(
                    "bootstrap.servers", RealParts.kafka(),
                    "group.id", UUID.randomUUID().toString(),
                    "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    public TestTopics(String topic) {
        consumer.subscribe(List.of(topic));
    }

    public void publish(Event event, String data) {
        ProducerRecord<String, String> record = new ProducerRecord<>(event.topic(), event.reference(), data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_type", event.type(),
                        "ce_source", event.source(),
                        "ce_time", event.time().toString(),
                        "ce_subject", event.reference(),
                        "ce_sequence", Long.toString(event.sequence()),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until so many records about a complaint are there. */
    public List<ConsumerRecord<String, String>> await(String reference, int count) {
        await("records about " + reference).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            return about(reference).size() >= count;
        });
        return about(reference);
    }

    private static org.awaitility.core.ConditionFactory await(String what) {
        return org.awaitility.Awaitility.await(what).atMost(Duration.ofSeconds(20));
    }

    public static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<String, String>> about(String reference) {
        return read.stream().filter(record -> reference.equals(record.key())).toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
