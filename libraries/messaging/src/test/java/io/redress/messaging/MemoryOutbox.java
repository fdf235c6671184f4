package io.redress.messaging;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An outbox that lives as long as the test, so that services around it may come and go. */
final class MemoryOutbox implements OutboxStore {

    private final Map<String, Deque<PendingEvent>> pending = new LinkedHashMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private boolean forgetful;

    synchronized void write(NewEvent event) {
        long sequence = last.merge(event.reference(), 1L, Long::sum);
        pending.computeIfAbsent(event.reference(), reference -> new ArrayDeque<>())
                .add(new PendingEvent(event, sequence));
    }

    /** The next acknowledgement gets lost, as if the process had been killed before it. */
    synchronized void crashBeforeTheNextRemoval() {
        forgetful = true;
    }

    synchronized boolean isEmpty() {
        return pending.isEmpty();
    }

    @Override
    public synchronized List<String> waiting(Collection<String> except, int limit) {
        return pending.keySet().stream()
                .filter(reference -> !except.contains(reference))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<PendingEvent> head(String reference) {
        return Optional.ofNullable(pending.get(reference)).map(Deque::peek);
    }

    @Override
    public synchronized void acknowledge(PendingEvent sent) {
        if (forgetful) {
            forgetful = false;
            throw new IllegalStateException("killed");
        }
        Deque<PendingEvent> queue = pending.get(sent.event().reference());
        if (queue != null && queue.peek().equals(sent)) {
            queue.remove();
            if (queue.isEmpty()) {
                pending.remove(sent.event().reference());
            }
        }
    }

    @Override
    public synchronized Optional<Instant> waitingSince() {
        return pending.values().stream()
                .map(queue -> queue.peek().event().time())
                .min(Instant::compareTo);
    }
}
