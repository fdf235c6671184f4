package io.redress.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a record to the use case that its type is routed to. */
final class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    private final Map<String, EventRoutes> tables;
    private final EventJson json;
    private final Traces traces;
    private final ListenerMeters meters;
    private final SeenSequences seen = new SeenSequences();

    /** @throws IllegalStateException when two tables are for one topic */
    Dispatch(List<EventRoutes> tables, EventJson json, Traces traces, ListenerMeters meters) {
        this.tables = tables.stream().collect(Collectors.toMap(EventRoutes::topic, Function.identity()));
        this.json = json;
        this.traces = traces;
        this.meters = meters;
    }

    /** @throws MalformedRecord when the record is no event; besides, whatever the use case throws */
    void handle(ConsumerRecord<byte[], byte[]> record) {
        Event event = Wire.event(record);
        EventRoutes table = tables.get(event.topic());
        Optional<EventRoutes.Route<?>> route = table.route(event.type());
        if (route.isPresent()) {
            String traceparent = Wire.header(record, Traces.TRACEPARENT);
            traces.continuing(traceparent, "handle " + event.type(), () -> call(route.get(), event, record.value()));
            meters.handled(event);
        } else if (!table.ignores(event.type())) {
            meters.skipped(event.topic());
            log.debug("{} is nothing that is known here", event.type());
        }
        note(event);
    }

    private <T> void call(EventRoutes.Route<T> route, Event event, byte[] value) {
        route.handler().handle(event, json.read(value, route.view()));
    }

    private void note(Event event) {
        switch (seen.note(event)) {
            case REPEATED -> meters.repeated(event.topic());
            case GAP -> {
                meters.gap(event.topic());
                log.warn("Events of {} before number {} are missing", event.source(), event.sequence());
            }
            case NEXT -> {}
        }
    }
}
