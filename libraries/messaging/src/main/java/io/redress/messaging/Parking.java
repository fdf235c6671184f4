package io.redress.messaging;

import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parks a reference: its poison and all that follows it go to the dead letters in their order, and every other reference
 * goes on. The mark is set before a record is sent; killed in between, the record is read and sent again.
 */
final class Parking {

    private static final Logger log = LoggerFactory.getLogger(Parking.class);
    private static final String FOLLOWS = "follows";

    private final ParkedReferences parked;
    private final Outlet outlet;
    private final String group;
    private final Clock clock;
    private final ListenerMeters meters;

    Parking(ParkedReferences parked, Outlet outlet, String group, Clock clock, ListenerMeters meters) {
        this.parked = parked;
        this.outlet = outlet;
        this.group = group;
        this.clock = clock;
        this.meters = meters;
    }

    /** Sends a record after its parked reference. @return false when its reference is not parked */
    boolean follow(ConsumerRecord<byte[], byte[]> record) {
        String reference = reference(record);
        if (parked.find(record.topic(), reference).isEmpty()
                || !parked.extend(record.topic(), reference, record.offset())) {
            return false;
        }
        send(record, reference, FOLLOWS);
        return true;
    }

    /** Parks the reference of a record that cannot be handled. */
    void park(ConsumerRecord<byte[], byte[]> record, Exception failure) {
        String reference = reference(record);
        String reason = Troubles.name(failure);
        parked.park(new ParkedReference(
                record.topic(),
                reference,
                record.partition(),
                record.offset(),
                record.offset(),
                clock.instant(),
                reason));
        send(record, reference, reason);
        log.error(
                "{} is parked by {}-{}@{}: {}. Repair the cause, then POST /internal/parked/replay.",
                reference,
                record.topic(),
                record.partition(),
                record.offset(),
                Troubles.nameAndPlace(failure));
    }

    private void send(ConsumerRecord<byte[], byte[]> record, String reference, String reason) {
        outlet.await(outlet.send(DeadLetter.of(record, reference, group, reason)));
        meters.parked(record.topic());
    }

    /** A record without a usable key has nothing to follow it: it is parked by itself. */
    private static String reference(ConsumerRecord<byte[], byte[]> record) {
        return Wire.reference(record).orElseGet(() -> "unkeyed-" + record.partition() + "-" + record.offset());
    }
}
