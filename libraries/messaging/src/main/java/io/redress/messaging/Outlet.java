package io.redress.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** The service's one producer, made when it is first needed: its constructor wants the broker's name to resolve. */
final class Outlet implements AutoCloseable {

    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final MeterRegistry meters;
    private Producer<byte[], byte[]> producer;
    private KafkaClientMetrics metrics;

    Outlet(Map<String, Object> settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
    }

    /** @throws KafkaException when the record cannot be taken; the future fails when the broker does not get it */
    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        return producer().send(record);
    }

    /** Waits until the broker has a record. */
    void await(Future<RecordMetadata> flight) {
        try {
            flight.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        } catch (TimeoutException never) {
            throw new KafkaException("no answer from the producer", never);
        } catch (InterruptedException stop) {
            throw new InterruptException(stop);
        }
    }

    /** Gives up a producer that may be beyond recovery; the next send makes a new one. */
    synchronized void renew() {
        close(Duration.ZERO);
    }

    @Override
    public synchronized void close() {
        close(GOODBYE);
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
            metrics = new KafkaClientMetrics(producer);
            metrics.bindTo(meters);
        }
        return producer;
    }

    private void close(Duration patience) {
        if (producer != null) {
            metrics.close();
            producer.close(patience);
            producer = null;
        }
    }
}
