package io.redress.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What can be seen of the listeners from outside. */
final class ListenerMeters {

    private static final String TOPIC = "topic";

    private final MeterRegistry meters;
    private final AtomicLong parkedReferences;
    private final Map<String, AtomicInteger> paused = new ConcurrentHashMap<>();

    ListenerMeters(MeterRegistry meters) {
        this.meters = meters;
        this.parkedReferences = meters.gauge("redress.parked.references", new AtomicLong());
    }

    void handled(Event event) {
        meters.counter("redress.events.handled", TOPIC, event.topic(), "type", event.type())
                .increment();
    }

    /** An event that this instance has handled before. */
    void repeated(String topic) {
        count("redress.events.repeated", topic);
    }

    /** Sequence numbers jumped: something is missing, or comes late. */
    void gap(String topic) {
        count("redress.events.gaps", topic);
    }

    /** A type that this service does not know. */
    void skipped(String topic) {
        count("redress.events.skipped", topic);
    }

    /** A record went to the dead letters. */
    void parked(String topic) {
        count("redress.events.parked", topic);
    }

    void replayed(String topic) {
        count("redress.events.replayed", topic);
    }

    void discarded(String topic) {
        count("redress.events.discarded", topic);
    }

    void parkedReferences(long count) {
        parkedReferences.set(count);
    }

    /** @return true when the topic was not paused before */
    boolean pause(String topic) {
        count("redress.events.pauses", topic);
        return gauge(topic).getAndSet(1) == 0;
    }

    /** @return true when the topic was paused before */
    boolean resume(String topic) {
        return gauge(topic).getAndSet(0) == 1;
    }

    private AtomicInteger gauge(String topic) {
        return paused.computeIfAbsent(
                topic,
                name -> meters.gauge("redress.listener.paused", List.of(Tag.of(TOPIC, name)), new AtomicInteger()));
    }

    private void count(String name, String topic) {
        meters.counter(name, TOPIC, topic).increment();
    }
}
