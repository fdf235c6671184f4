package io.redress.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.redress.realparts.RealParts;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** Topics are made as configured, once. */
class TopicsTest {

    private final String written = "redress.written-" + UUID.randomUUID();
    private final String read = "redress.read-" + UUID.randomUUID();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void createsWhatIsMissingWithPartitionsAndRetention() throws Exception {
        Topics topics = topics(RealParts.kafka(), 6);
        topics.ensure();
        topics.ensure();

        assertThat(partitions(written)).isEqualTo(6);
        assertThat(partitions(read)).isEqualTo(6);
        assertThat(partitions(read + ".dlt")).isEqualTo(6);
        assertThat(retention(written))
                .isEqualTo(Long.toString(Duration.ofDays(14).toMillis()));
        assertThat(retention(read + ".dlt")).isEqualTo("-1");
        assertThat(mismatched()).isZero();
        Reference.reachabilityFence(topics);
    }

    @Test
    void neverChangesThePartitionCountOfATopicThatExists() throws Exception {
        try (Admin admin = new Broker(RealParts.kafka()).admin()) {
            admin.createTopics(List.of(new NewTopic(written, Optional.of(2), Optional.empty())))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }

        Topics topics = topics(RealParts.kafka(), 6);
        topics.ensure();

        assertThat(partitions(written)).isEqualTo(2);
        assertThat(mismatched()).isEqualTo(1);
        Reference.reachabilityFence(topics);
    }

    @Test
    void saysWhenNoBrokerAnswers() {
        assertThatThrownBy(() -> topics("localhost:1", 6).ensure()).isInstanceOf(KafkaException.class);
        assertThatThrownBy(() -> topics("no-such-host.invalid:9092", 6).ensure())
                .isInstanceOf(KafkaException.class);
    }

    private Topics topics(String bootstrap, int partitions) {
        MessagingProperties properties =
                new MessagingProperties(true, written, partitions, Duration.ofDays(14), (short) -1, null, null);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "request.timeout.ms", 2_000, "default.api.timeout.ms", 4_000);
        return new Topics(settings, properties, List.of(EventRoutes.of(read).build()), meters);
    }

    private double mismatched() {
        return meters.get("redress.topics.mismatched").gauge().value();
    }

    private static int partitions(String topic) throws Exception {
        try (Admin admin = new Broker(RealParts.kafka()).admin()) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(20, TimeUnit.SECONDS)
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    private static String retention(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = new Broker(RealParts.kafka()).admin()) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get(20, TimeUnit.SECONDS)
                    .get(resource)
                    .get("retention.ms")
                    .value();
        }
    }
}
