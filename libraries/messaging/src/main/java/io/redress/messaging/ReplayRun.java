package io.redress.messaging;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One replay: what it did so far, and which references it got stuck with. */
final class ReplayRun {

    private static final Logger log = LoggerFactory.getLogger(ReplayRun.class);

    private final ParkedReferences parked;
    private final Dispatch dispatch;
    private final Troubles troubles;
    private final ListenerMeters meters;
    private final List<Replay.Discard> discards;
    private final Set<String> stuck = new HashSet<>();
    private long replayed;
    private long discarded;
    private long released;

    ReplayRun(
            ParkedReferences parked,
            Dispatch dispatch,
            Troubles troubles,
            ListenerMeters meters,
            List<Replay.Discard> discards) {
        this.parked = parked;
        this.dispatch = dispatch;
        this.troubles = troubles;
        this.meters = meters;
        this.discards = discards;
    }

    /**
     * Handles a parked record. The mark's {@code next} tells what was handled before, so that a record that lies among
     * the dead letters twice, or is met by a second replay, is passed over.
     *
     * @return false when the record still has to be handled, by a later replay
     */
    boolean take(DeadLetter letter) {
        String topic = letter.original().topic();
        String reference = letter.reference();
        Optional<ParkedReference> mark = parked.find(topic, reference);
        if (mark.isEmpty() || letter.original().offset() < mark.get().next()) {
            return true;
        }
        if (stuck.contains(key(topic, reference)) || !settle(letter, mark.get())) {
            return false;
        }
        long offset = letter.original().offset();
        if (offset == mark.get().last() && parked.release(topic, reference, offset)) {
            released++;
            log.info("{} is released: all its records of {} are handled", reference, topic);
        } else {
            parked.advance(topic, reference, offset + 1);
        }
        return true;
    }

    /** Whether references of this topic are parked that this run may still release. */
    boolean expects(String topic) {
        return parked.list(Replay.MOST).stream()
                .anyMatch(mark -> mark.topic().equals(topic) && !stuck.contains(key(topic, mark.reference())));
    }

    Replay.Outcome outcome(long stillParked) {
        return new Replay.Outcome(replayed, discarded, released, stillParked);
    }

    private boolean settle(DeadLetter letter, ParkedReference mark) {
        if (discards.contains(new Replay.Discard(mark.topic(), mark.reference(), mark.next()))) {
            discarded++;
            meters.discarded(mark.topic());
            log.warn(
                    "The operator gave up the record {}-{}@{} of {}",
                    mark.topic(),
                    mark.partition(),
                    letter.original().offset(),
                    mark.reference());
            return true;
        }
        try {
            dispatch.handle(letter.original());
            replayed++;
            meters.replayed(mark.topic());
            return true;
        } catch (RuntimeException failure) {
            if (troubles.infrastructure(failure)) {
                throw failure;
            }
            stuck.add(key(mark.topic(), mark.reference()));
            log.error("{} stays parked: {}", mark.reference(), Troubles.nameAndPlace(failure));
            return false;
        }
    }

    private static String key(String topic, String reference) {
        return topic + '|' + reference;
    }
}
