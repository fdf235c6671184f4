package io.redress.messaging;

import java.util.List;
import java.util.TreeSet;

/** Handles parked records again, in their order, and releases the references that have nothing left. */
final class Replay {

    /** More than anybody repairs at once; the next replay takes the rest. */
    static final int MOST = 10_000;

    /**
     * @param replayed records that are handled now
     * @param discarded records that the operator gave up
     * @param released references that take part in the normal traffic again
     * @param stillParked references that do not
     */
    record Outcome(long replayed, long discarded, long released, long stillParked) {}

    /**
     * A record that the operator gives up: the first unhandled one of a reference.
     *
     * @param next as listed; guards against giving up another record than was meant
     */
    record Discard(String topic, String reference, long next) {}

    /** Another instance replays just now. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ParkedReferences parked;
    private final Dispatch dispatch;
    private final Troubles troubles;
    private final ListenerMeters meters;
    private final HeldLease lease;
    private final DeadLetters deadLetters;

    Replay(
            ParkedReferences parked,
            Dispatch dispatch,
            Troubles troubles,
            ListenerMeters meters,
            HeldLease lease,
            DeadLetters deadLetters) {
        this.parked = parked;
        this.dispatch = dispatch;
        this.troubles = troubles;
        this.meters = meters;
        this.lease = lease;
        this.deadLetters = deadLetters;
    }

    List<ParkedReference> parked() {
        return parked.list(MOST);
    }

    /**
     * May be killed at any point and repeated: what was handled is remembered record by record.
     *
     * @throws Busy when another replay runs
     * @throws RuntimeException infrastructure trouble, as it comes; the references stay parked
     */
    synchronized Outcome run(List<Discard> discards) {
        keepLease();
        try {
            ReplayRun run = new ReplayRun(parked, dispatch, troubles, meters, discards);
            TreeSet<String> topics = new TreeSet<>();
            parked().forEach(mark -> topics.add(mark.topic()));
            topics.forEach(topic -> deadLetters.read(
                    topic,
                    letter -> {
                        keepLease();
                        return run.take(letter);
                    },
                    () -> run.expects(topic)));
            long left = parked.count();
            meters.parkedReferences(left);
            return run.outcome(left);
        } finally {
            lease.release();
        }
    }

    private void keepLease() {
        if (!lease.hold()) {
            throw new Busy();
        }
    }
}
