package io.redress.messaging;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * A parked record, as it lies in {@code <topic>.dlt}: key, value and headers as they came, and beside them for whom it
 * was parked and where it came from.
 *
 * @param original the record as it was read first, apart from an unusable key
 */
record DeadLetter(String reference, ConsumerRecord<byte[], byte[]> original) {

    private static final String GROUP = "redress_group";
    private static final String REFERENCE = "redress_reference";
    private static final String REASON = "redress_reason";
    private static final String TOPIC = "redress_topic";
    private static final String PARTITION = "redress_partition";
    private static final String OFFSET = "redress_offset";

    static ProducerRecord<byte[], byte[]> of(
            ConsumerRecord<byte[], byte[]> record, String reference, String group, String reason) {
        Headers headers = new RecordHeaders(record.headers())
                .add(GROUP, Wire.bytes(group))
                .add(REFERENCE, Wire.bytes(reference))
                .add(REASON, Wire.bytes(reason))
                .add(TOPIC, Wire.bytes(record.topic()))
                .add(PARTITION, Wire.bytes(Integer.toString(record.partition())))
                .add(OFFSET, Wire.bytes(Long.toString(record.offset())));
        return new ProducerRecord<>(
                record.topic() + Topics.DEAD_LETTERS, null, Wire.bytes(reference), record.value(), headers);
    }

    /** Empty for what other groups have parked, and for what is no parked record at all. */
    static Optional<DeadLetter> read(ConsumerRecord<byte[], byte[]> letter, String group) {
        String reference = Wire.header(letter, REFERENCE);
        String topic = Wire.header(letter, TOPIC);
        String partition = Wire.header(letter, PARTITION);
        String offset = Wire.header(letter, OFFSET);
        boolean ours = group.equals(Wire.header(letter, GROUP))
                && reference != null
                && letter.topic().equals(topic + Topics.DEAD_LETTERS)
                && number(partition, 9)
                && number(offset, 18);
        return ours
                ? Optional.of(new DeadLetter(
                        reference, original(letter, topic, Integer.parseInt(partition), Long.parseLong(offset))))
                : Optional.empty();
    }

    private static ConsumerRecord<byte[], byte[]> original(
            ConsumerRecord<byte[], byte[]> letter, String topic, int partition, long offset) {
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                letter.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                letter.key(),
                letter.value(),
                letter.headers(),
                Optional.empty());
    }

    private static boolean number(String text, int digits) {
        return text != null && text.matches("[0-9]{1," + digits + "}");
    }
}
