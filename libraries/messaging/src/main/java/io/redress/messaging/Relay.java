package io.redress.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits. Per reference strictly one after the other: the head only, the next when the head is with the broker
 * and gone from the store; different references side by side. What the broker refuses stops its reference only; trouble
 * with broker or store ends the round.
 */
final class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** Events of one reference in one round: a long queue must not keep the others waiting. */
    private static final int WAVES = 16;

    private final OutboxStore store;
    private final Outlet outlet;
    private final Troubles troubles;
    private final RelayMeters meters;
    private final SetAside setAside;
    private final String topic;
    private final String source;

    Relay(
            OutboxStore store,
            Outlet outlet,
            Troubles troubles,
            RelayMeters meters,
            SetAside setAside,
            String topic,
            String source) {
        this.store = store;
        this.outlet = outlet;
        this.troubles = troubles;
        this.meters = meters;
        this.setAside = setAside;
        this.topic = topic;
        this.source = source;
    }

    /** References with waiting events, except those that rest. */
    List<String> waiting(int limit) {
        Set<String> resting = setAside.resting();
        meters.setAside(resting.size());
        List<String> waiting = store.waiting(resting, limit);
        meters.waitingSince(waiting.isEmpty() && resting.isEmpty() ? Optional.empty() : store.waitingSince());
        return waiting;
    }

    /** Whether the job is (still) ours; asked before every wave. */
    @FunctionalInterface
    interface Lease {
        boolean held();
    }

    /** Sends what waits for these references. @return those that may have more */
    Collection<String> deliver(Collection<String> references, Lease lease) {
        Set<String> open = new LinkedHashSet<>(references);
        open.removeAll(setAside.resting());
        for (int wave = 0; wave < WAVES && !open.isEmpty() && lease.held(); wave++) {
            open = wave(open);
        }
        return open;
    }

    /** One event of each reference. @return the references that got on */
    private Set<String> wave(Set<String> references) {
        Map<PendingEvent, Future<RecordMetadata>> flights = new LinkedHashMap<>();
        Set<String> moved = new LinkedHashSet<>();
        List<RuntimeException> trouble = new ArrayList<>();
        for (String reference : references) {
            attempt(
                    reference,
                    trouble::add,
                    () -> store.head(reference).ifPresent(head -> {
                        Future<RecordMetadata> flight = outlet.send(Wire.record(topic, source, head));
                        if (flight.isDone()) {
                            // a producer that knows no broker fails after a long wait, for each record anew
                            outlet.await(flight);
                        }
                        flights.put(head, flight);
                    }));
            if (!trouble.isEmpty()) {
                break;
            }
        }
        flights.forEach((head, flight) -> attempt(head.event().reference(), trouble::add, () -> {
            outlet.await(flight);
            store.acknowledge(head);
            meters.sent(head.event().type());
            setAside.remove(head.event().reference());
            moved.add(head.event().reference());
        }));
        if (!trouble.isEmpty()) {
            throw trouble.get(0);
        }
        return moved;
    }

    private void attempt(String reference, Consumer<RuntimeException> trouble, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            if (troubles.infrastructure(failure)) {
                trouble.accept(failure);
                return;
            }
            meters.refused();
            Duration rest = setAside.add(reference);
            log.error(
                    "Events of {} do not leave: {}. Its next try is in {} s; other references go on.",
                    reference,
                    Troubles.nameAndPlace(failure),
                    rest.toSeconds());
        }
    }
}
