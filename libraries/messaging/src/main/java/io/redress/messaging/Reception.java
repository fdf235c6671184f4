package io.redress.messaging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Receives the records of a topic. The one place that decides what becomes of a failure: infrastructure trouble is waited
 * out for ever, in order and never dead-lettered; anything else gets a few quick tries and then parks its reference.
 */
final class Reception implements MessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final double LONGER = 2;

    private final Dispatch dispatch;
    private final Parking parking;
    private final Troubles troubles;
    private final ListenerMeters meters;

    /** Poison that could not be parked yet, because what parking needs was away. */
    private final Map<TopicPartition, Sentence> sentenced = new ConcurrentHashMap<>();

    private record Sentence(long offset, Exception failure) {}

    Reception(Dispatch dispatch, Parking parking, Troubles troubles, ListenerMeters meters) {
        this.dispatch = dispatch;
        this.parking = parking;
        this.troubles = troubles;
        this.meters = meters;
    }

    @Override
    public void onMessage(ConsumerRecord<byte[], byte[]> record) {
        Sentence sentence = sentenced.get(partition(record));
        if (sentence != null && sentence.offset() == record.offset()) {
            parking.park(record, sentence.failure());
            sentenced.remove(partition(record));
        } else if (!parking.follow(record)) {
            dispatch.handle(record);
        }
        if (meters.resume(record.topic())) {
            log.info("Reading of {} goes on", record.topic());
        }
    }

    /**
     * The consumer polls again after every pause (seeks to the failed record), and no pause is longer than
     * {@code listen.max-pause}: it stays in its group however long the trouble lasts.
     */
    CommonErrorHandler errorHandler(MessagingProperties.Listen settings) {
        BackOff quick = new FixedBackOff(settings.retryPause().toMillis(), settings.retries());
        BackOff never = new FixedBackOff(0, 0);
        ExponentialBackOff patient = new ExponentialBackOff(settings.pause().toMillis(), LONGER);
        patient.setMaxInterval(settings.maxPause().toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(this::recover, quick);
        handler.setBackOffFunction((record, failure) -> {
            if (troubles.infrastructure(failure)) {
                return patient;
            }
            return causedBy(failure, MalformedRecord.class) ? never : quick;
        });
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners((record, failure, attempt) -> paused(record, failure));
        // its own lines quote messages of exceptions, which may quote data
        handler.setLogLevel(KafkaException.Level.TRACE);
        return handler;
    }

    @SuppressWarnings("unchecked")
    private void recover(ConsumerRecord<?, ?> record, Exception failure) {
        try {
            parking.park((ConsumerRecord<byte[], byte[]>) record, failure);
        } catch (RuntimeException away) {
            // from now on with patience, and without asking the use case again
            sentenced.put(partition(record), new Sentence(record.offset(), failure));
            throw away;
        }
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private void paused(ConsumerRecord<?, ?> record, Exception failure) {
        if (troubles.infrastructure(failure) && meters.pause(record.topic())) {
            log.warn("Reading of {} waits: {}. It goes on by itself.", record.topic(), Troubles.nameAndPlace(failure));
        }
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (type.isInstance(link)) {
                return true;
            }
        }
        return false;
    }
}
