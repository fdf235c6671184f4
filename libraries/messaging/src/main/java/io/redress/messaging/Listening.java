package io.redress.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * A listener per topic that the service reads. They are started in the background, when the topics are there: a broker
 * that is away does not keep a service from starting.
 */
final class Listening implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private final Topics topics;
    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers = new ArrayList<>();
    private final ParkedReferences parked;
    private final ListenerMeters meters;
    private final Patience patience;
    private volatile CountDownLatch stop = new CountDownLatch(1);
    private volatile Thread thread;

    Listening(
            Topics topics,
            List<EventRoutes> tables,
            Reception reception,
            ParkedReferences parked,
            ListenerMeters meters,
            MessagingProperties.Listen settings,
            Map<String, Object> consumer,
            MeterRegistry registry) {
        this.topics = topics;
        this.parked = parked;
        this.meters = meters;
        this.patience = new Patience("Listening", FIRST_PAUSE, LONGEST_PAUSE);
        DefaultKafkaConsumerFactory<byte[], byte[]> consumers = new DefaultKafkaConsumerFactory<>(consumer);
        consumers.addListener(new MicrometerConsumerListener<>(registry));
        tables.forEach(table -> containers.add(container(table.topic(), reception, settings, consumers)));
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            stop = new CountDownLatch(1);
            thread = new Thread(this::run, "listening");
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        stop.countDown();
        Ending.of(running);
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stops after the web server and before the relay. */
    @Override
    public int getPhase() {
        return RelayThread.PHASE + 1024;
    }

    private void run() {
        try {
            Duration pause = Duration.ZERO;
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = look();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts what does not run, also what an error ended later on. */
    private Duration look() {
        try {
            topics.ensure();
            for (ConcurrentMessageListenerContainer<byte[], byte[]> container : containers) {
                if (!container.isRunning() || !container.isInExpectedState()) {
                    container.stop();
                    container.start();
                    log.info("Listening to {}", container.getListenerId());
                }
            }
            meters.parkedReferences(parked.count());
            patience.succeeded();
            return LOOK_AGAIN;
        } catch (RuntimeException trouble) {
            return patience.failed(trouble);
        }
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            String topic,
            Reception reception,
            MessagingProperties.Listen settings,
            DefaultKafkaConsumerFactory<byte[], byte[]> consumers) {
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setMessageListener(reception);
        properties.setAckMode(ContainerProperties.AckMode.RECORD);
        properties.setStopImmediate(true);
        properties.setShutdownTimeout(SHUTDOWN.toMillis());
        properties.setAuthExceptionRetryInterval(SHUTDOWN);
        ConcurrentMessageListenerContainer<byte[], byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(settings.concurrency());
        container.setCommonErrorHandler(reception.errorHandler(settings));
        container.setBeanName(topic);
        return container;
    }
}
