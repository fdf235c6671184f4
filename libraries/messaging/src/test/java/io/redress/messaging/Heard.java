package io.redress.messaging;

import io.micrometer.tracing.Tracer;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A use case that remembers what it was told, and fails when it is told to. */
final class Heard {

    private final Map<String, List<Integer>> numbers = new ConcurrentHashMap<>();
    private final Map<String, List<Event>> events = new ConcurrentHashMap<>();
    private final Tracer tracer;
    final AtomicInteger tries = new AtomicInteger();
    volatile Predicate<Told> poison = told -> false;
    volatile Predicate<Told> trouble = told -> false;
    volatile String lastTrace;

    Heard(Tracer tracer) {
        this.tracer = tracer;
    }

    void hear(Event event, Told told) {
        tries.incrementAndGet();
        if (trouble.test(told)) {
            throw new IllegalStateException("asking another service", new ConnectException("refused"));
        }
        if (poison.test(told)) {
            throw new IllegalArgumentException("a bug, and a secret: 4711");
        }
        lastTrace = tracer.currentSpan().context().traceId();
        events.computeIfAbsent(event.reference(), reference -> new CopyOnWriteArrayList<>())
                .add(event);
        numbers.computeIfAbsent(event.reference(), reference -> new CopyOnWriteArrayList<>())
                .add(told.number());
    }

    List<Integer> numbers(String reference) {
        return numbers.getOrDefault(reference, List.of());
    }

    List<Event> events(String reference) {
        return events.getOrDefault(reference, List.of());
    }
}
