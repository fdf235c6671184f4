package io.redress.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the dead letters of a topic with the group {@code <service>.replay}. What still has to be handled stays before
 * the committed offset, so nothing is ever sent to the dead letters a second time: that would break the order between
 * it and what is parked meanwhile.
 */
final class DeadLetters {

    private static final Duration POLL = Duration.ofMillis(200);

    /** How long a record whose mark is set already may take to arrive. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final String group;

    DeadLetters(Supplier<Consumer<byte[], byte[]>> consumers, String group) {
        this.consumers = consumers;
        this.group = group;
    }

    /**
     * Reads to the end, and beyond it as long as more is expected and arrives.
     *
     * @param taker says whether a letter is settled
     * @param expects whether more may come
     */
    void read(String topic, Predicate<DeadLetter> taker, BooleanSupplier expects) {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic + Topics.DEAD_LETTERS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> unsettled = new HashMap<>();
            long quietSince = System.nanoTime();
            while (!atEnd(consumer, partitions)
                    || System.nanoTime() - quietSince < QUIET.toNanos() && expects.getAsBoolean()) {
                for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(POLL)) {
                    quietSince = System.nanoTime();
                    Optional<DeadLetter> ours = DeadLetter.read(letter, group);
                    if (ours.isPresent() && !taker.test(ours.get())) {
                        unsettled.putIfAbsent(new TopicPartition(letter.topic(), letter.partition()), letter.offset());
                    }
                }
            }
            commit(consumer, partitions, unsettled);
        }
    }

    private static boolean atEnd(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void commit(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> unsettled) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        partitions.forEach(partition -> offsets.put(
                partition, new OffsetAndMetadata(unsettled.getOrDefault(partition, consumer.position(partition)))));
        consumer.commitSync(offsets);
    }
}
