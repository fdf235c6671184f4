package io.redress.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;

/** Carries the W3C trace context from the request that caused an event to whoever handles it. */
final class Traces {

    static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    /** Both are null in a service without tracing. */
    Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The {@code traceparent} of the current span, or null. */
    String current() {
        Span span = silent() ? null : tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, Map::put);
        return carrier.get(TRACEPARENT);
    }

    /** Runs a piece of work in a span of its own that continues the given trace. */
    void continuing(String traceparent, String name, Runnable work) {
        if (silent()) {
            work.run();
            return;
        }
        Map<String, String> carrier = traceparent == null ? Map.of() : Map.of(TRACEPARENT, traceparent);
        Span span = propagator
                .extract(carrier, Map::get)
                .kind(Span.Kind.CONSUMER)
                .name(name)
                .start();
        try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
            assert scope != null;
            work.run();
        } catch (RuntimeException failure) {
            span.tag("error", failure.getClass().getSimpleName());
            throw failure;
        } finally {
            span.end();
        }
    }

    private boolean silent() {
        return tracer == null || propagator == null;
    }
}
