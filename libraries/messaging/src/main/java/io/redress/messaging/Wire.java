package io.redress.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Events as Kafka records: the Kafka protocol binding of CloudEvents 1.0, binary content mode (§3.2). */
final class Wire {

    private static final String SPECVERSION = "ce_specversion";
    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String SOURCE = "ce_source";
    private static final String TIME = "ce_time";
    private static final String SUBJECT = "ce_subject";
    private static final String SEQUENCE = "ce_sequence";
    private static final String CONTENT_TYPE = "content-type";
    private static final String VERSION = "1.0";

    /** What stores have room for. */
    private static final int LONGEST = 64;

    private static final int LONGEST_SOURCE = 128;
    private static final Pattern REFERENCE = Pattern.compile("\\p{Graph}{1," + LONGEST + "}");

    private Wire() {}

    static ProducerRecord<byte[], byte[]> record(String topic, String source, PendingEvent pending) {
        NewEvent event = pending.event();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, bytes(event.reference()), bytes(event.data()));
        Headers headers = record.headers()
                .add(SPECVERSION, bytes(VERSION))
                .add(ID, bytes(event.id()))
                .add(TYPE, bytes(event.type()))
                .add(SOURCE, bytes(source))
                .add(TIME, bytes(event.time().toString()))
                .add(SUBJECT, bytes(event.reference()))
                .add(SEQUENCE, bytes(Long.toString(pending.sequence())))
                .add(CONTENT_TYPE, bytes("application/json"));
        if (event.traceparent() != null) {
            headers.add(Traces.TRACEPARENT, bytes(event.traceparent()));
        }
        return record;
    }

    /** @throws MalformedRecord when an attribute is missing or has the wrong form */
    static Event event(ConsumerRecord<byte[], byte[]> record) {
        if (!VERSION.equals(header(record, SPECVERSION))) {
            throw new MalformedRecord(SPECVERSION + " is not " + VERSION);
        }
        String reference = reference(record).orElseThrow(() -> new MalformedRecord("the record has no usable key"));
        if (!reference.equals(header(record, SUBJECT))) {
            throw new MalformedRecord(SUBJECT + " is not the record's key");
        }
        return new Event(
                required(record, ID, LONGEST),
                required(record, TYPE, LONGEST),
                required(record, SOURCE, LONGEST_SOURCE),
                time(record),
                reference,
                sequence(record),
                record.topic());
    }

    /** The record's key, when it can be a reference. */
    static Optional<String> reference(ConsumerRecord<byte[], byte[]> record) {
        return text(record.key()).filter(key -> REFERENCE.matcher(key).matches());
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value()).orElse(null);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> text(byte[] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static String required(ConsumerRecord<byte[], byte[]> record, String name, int longest) {
        String value = header(record, name);
        if (value == null || value.isBlank() || value.length() > longest) {
            throw new MalformedRecord(name + " is missing, blank or too long");
        }
        return value;
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        try {
            return OffsetDateTime.parse(required(record, TIME, LONGEST)).toInstant();
        } catch (DateTimeException malformed) {
            throw new MalformedRecord(TIME + " is not an RFC 3339 time");
        }
    }

    private static long sequence(ConsumerRecord<byte[], byte[]> record) {
        String value = required(record, SEQUENCE, LONGEST);
        if (!value.matches("[1-9][0-9]{0,17}")) {
            throw new MalformedRecord(SEQUENCE + " is not a positive number");
        }
        return Long.parseLong(value);
    }
}
