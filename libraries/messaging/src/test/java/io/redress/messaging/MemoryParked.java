package io.redress.messaging;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.dao.DataAccessResourceFailureException;

final class MemoryParked implements ParkedReferences {

    private final Map<String, ParkedReference> marks = new TreeMap<>();
    private Runnable beforeTheNextRelease = () -> {};
    private int failures;

    /** Lets something happen between the last replayed record and the release of its reference. */
    synchronized void beforeTheNextRelease(Runnable event) {
        beforeTheNextRelease = event;
    }

    /** The store is away for so many marks. */
    synchronized void failToPark(int times) {
        failures = times;
    }

    @Override
    public synchronized Optional<ParkedReference> find(String topic, String reference) {
        return Optional.ofNullable(marks.get(topic + reference));
    }

    @Override
    public synchronized List<ParkedReference> list(int limit) {
        return marks.values().stream()
                .sorted(Comparator.comparing(ParkedReference::since))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count() {
        return marks.size();
    }

    @Override
    public synchronized void park(ParkedReference mark) {
        if (failures > 0) {
            failures--;
            throw new DataAccessResourceFailureException("away");
        }
        if (marks.putIfAbsent(mark.topic() + mark.reference(), mark) != null) {
            extend(mark.topic(), mark.reference(), mark.last());
        }
    }

    @Override
    public synchronized boolean extend(String topic, String reference, long last) {
        return change(topic, reference, mark -> with(mark, mark.next(), Math.max(mark.last(), last)));
    }

    @Override
    public synchronized void advance(String topic, String reference, long next) {
        change(topic, reference, mark -> with(mark, Math.max(mark.next(), next), mark.last()));
    }

    @Override
    public boolean release(String topic, String reference, long last) {
        Runnable event;
        synchronized (this) {
            event = beforeTheNextRelease;
            beforeTheNextRelease = () -> {};
        }
        event.run();
        synchronized (this) {
            ParkedReference mark = marks.get(topic + reference);
            return mark != null && mark.last() == last && marks.remove(topic + reference, mark);
        }
    }

    private boolean change(String topic, String reference, UnaryOperator<ParkedReference> change) {
        return marks.computeIfPresent(topic + reference, (key, mark) -> change.apply(mark)) != null;
    }

    private static ParkedReference with(ParkedReference mark, long next, long last) {
        return new ParkedReference(
                mark.topic(), mark.reference(), mark.partition(), next, last, mark.since(), mark.reason());
    }
}
