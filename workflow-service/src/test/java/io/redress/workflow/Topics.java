package io.redress.workflow;

import io.redress.realparts.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as the other services see them: writes what they would write, reads what this one wrote. */
final class Topics implements AutoCloseable {

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealParts.kafka(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());
    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of(
                    "bootstrap.servers",
                    RealParts.kafka(),
                    "group.id",
                    "reader-" + UUID.randomUUID(),
                    "auto.offset.reset",
                    "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    Topics() {
        consumer.subscribe(List.of("redress.case"));
    }

    /** A technical complaint, filed now. */
    void submit(String reference) {
        write("intake", "complaint-submitted", reference, 1, """
                {"reference":"%s","channel":"WEB","language":"en","receivedAt":"%s","subjectPseudonym":"%s",
                "signals":{"categoryHint":"TECHNICAL","wordClasses":[],"exposedSecret":false,"amountClass":"UNKNOWN"},
                "redactionKinds":[]}""".formatted(reference, Instant.now(), "5f".repeat(32)));
    }

    /** Writes an event and waits until the broker has it. */
    void write(String source, String type, String reference, long sequence, String data) {
        ProducerRecord<String, String> record = new ProducerRecord<>("redress." + source, reference, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/" + source + "-service",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        reference,
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker did not take an event", e);
        }
    }

    /** What this service has said of a complaint so far, as {@code sequence type}. */
    List<String> said(String reference) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
        return read.stream()
                .filter(record -> record.key().equals(reference))
                .map(record -> header(record, "ce_sequence") + " " + header(record, "ce_type"))
                .toList();
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
