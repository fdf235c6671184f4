package io.redress.messaging;

import java.time.Clock;
import java.util.UUID;

/** Makes facts into events that an outbox can keep. */
public final class Events {

    private final Clock clock;
    private final EventJson json;
    private final Traces traces;

    Events(Clock clock, EventJson json, Traces traces) {
        this.clock = clock;
        this.json = json;
        this.traces = traces;
    }

    /**
     * An event of now, with a new random id and the trace context of the current span.
     *
     * @param type past tense, such as {@code complaint-submitted}
     * @param reference the complaint
     * @param data a record that becomes a JSON object: instants in ISO 8601, nulls left out. It must hold neither
     *     personal data nor free text
     * @throws IllegalArgumentException when the data is not a JSON object
     */
    public NewEvent newEvent(String type, String reference, Object data) {
        return new NewEvent(
                UUID.randomUUID().toString(), type, reference, clock.instant(), json.write(data), traces.current());
    }
}
