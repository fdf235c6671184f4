package io.redress.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events as records: CloudEvents 1.0 in Kafka's binary mode. */
class WireTest {

    private static final String REFERENCE = "7K3M-92QX-4TBN";
    private static final Instant TIME = Instant.parse("2026-11-22T21:00:00.123456Z");

    @Test
    void writesTheAttributesAsHeadersAndReadsThemBack() {
        ConsumerRecord<byte[], byte[]> record = arrived(sent());

        assertThat(Wire.event(record))
                .isEqualTo(new Event(
                        "id-1", "complaint-submitted", "/intake-service", TIME, REFERENCE, 7, "redress.intake"));
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(REFERENCE);
        assertThat(Wire.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Wire.header(record, "ce_subject")).isEqualTo(REFERENCE);
        assertThat(Wire.header(record, "ce_sequence")).isEqualTo("7");
        assertThat(Wire.header(record, "content-type")).isEqualTo("application/json");
        assertThat(Wire.header(record, "traceparent")).isEqualTo("00-1-2-01");
    }

    @Test
    void readsTimesWithAnOffset() {
        ProducerRecord<byte[], byte[]> record = sent();
        replace(record.headers(), "ce_time", "2026-11-22T22:00:00+01:00");

        assertThat(Wire.event(arrived(record)).time()).isEqualTo(Instant.parse("2026-11-22T21:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_specversion,",
        "ce_id,",
        "ce_id, ' '",
        "ce_type,",
        "ce_source,",
        "ce_time, yesterday",
        "ce_time,",
        "ce_subject, 0000-0000-0000",
        "ce_subject,",
        "ce_sequence, 0",
        "ce_sequence, -1",
        "ce_sequence, 1e3",
        "ce_sequence, 99999999999999999999",
        "ce_sequence,"
    })
    void refusesWhatIsNoEventAndNamesTheAttribute(String attribute, String value) {
        ProducerRecord<byte[], byte[]> record = sent();
        replace(record.headers(), attribute, value);

        assertThatThrownBy(() -> Wire.event(arrived(record)))
                .isInstanceOf(MalformedRecord.class)
                .hasMessageContaining(attribute);
    }

    @Test
    void knowsWhichKeysAreNoReference() {
        assertThat(Wire.reference(keyed(null))).isEmpty();
        assertThat(Wire.reference(keyed(new byte[0]))).isEmpty();
        assertThat(Wire.reference(keyed(new byte[] {(byte) 0xc3}))).isEmpty();
        assertThat(Wire.reference(keyed("two words".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(Wire.reference(keyed("x".repeat(65).getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(Wire.reference(keyed(REFERENCE.getBytes(StandardCharsets.UTF_8))))
                .contains(REFERENCE);
    }

    private static ProducerRecord<byte[], byte[]> sent() {
        NewEvent event = new NewEvent("id-1", "complaint-submitted", REFERENCE, TIME, "{}", "00-1-2-01");
        return Wire.record("redress.intake", "/intake-service", new PendingEvent(event, 7));
    }

    private static void replace(Headers headers, String name, String value) {
        headers.remove(name);
        if (value != null) {
            headers.add(name, Wire.bytes(value));
        }
    }

    private static ConsumerRecord<byte[], byte[]> keyed(byte[] key) {
        return new ConsumerRecord<>("redress.intake", 0, 0, key, null);
    }

    private static ConsumerRecord<byte[], byte[]> arrived(ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
