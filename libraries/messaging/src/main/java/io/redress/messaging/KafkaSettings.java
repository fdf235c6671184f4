package io.redress.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.ssl.SslBundles;

/** What the clients are told besides {@code spring.kafka.*}. The laws are put on top; the rest can be tuned. */
final class KafkaSettings {

    private static final int RECONNECT = 250;
    private static final int LONGEST_RECONNECT = 5_000;

    private final KafkaProperties kafka;
    private final SslBundles certificates;

    /** @param certificates null in a service without any */
    KafkaSettings(KafkaProperties kafka, SslBundles certificates) {
        this.kafka = kafka;
        this.certificates = certificates;
    }

    Map<String, Object> producer() {
        Map<String, Object> settings = tunable();
        // a broker that is away must be noticed soon: the relay has its own, longer patience
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.putAll(kafka.buildProducerProperties(certificates));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }

    Map<String, Object> consumer(String group) {
        Map<String, Object> settings = tunable();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        // how long the partitions of an instance that was killed stay unread
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        settings.putAll(kafka.buildConsumerProperties(certificates));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // a topic that sprang up by asking for it would have the broker's partition count, not ours
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    Map<String, Object> admin() {
        Map<String, Object> settings = tunable();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        settings.putAll(kafka.buildAdminProperties(certificates));
        return settings;
    }

    private static Map<String, Object> tunable() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MS_CONFIG, RECONNECT);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_RECONNECT);
        return settings;
    }
}
