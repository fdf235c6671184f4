package io.redress.intake.withdrawal;

import io.redress.doors.Refused;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.tracking.Status;
import io.redress.intake.tracking.Trackings;
import io.redress.messaging.Events;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Takes a complaint back. The customer need not say why, and doing it twice is the same as once. */
@Service
public class Withdraw {

    private final Complaints complaints;
    private final Trackings trackings;
    private final Events events;
    private final Clock clock;

    Withdraw(Complaints complaints, Trackings trackings, Events events, Clock clock) {
        this.complaints = complaints;
        this.trackings = trackings;
        this.events = events;
        this.clock = clock;
    }

    /** The data of {@code complaint-withdrawn}. */
    record ComplaintWithdrawn(String reference, Instant withdrawnAt) {

        static final String TYPE = "complaint-withdrawn";
    }

    /**
     * @return whether this call did it; false when it was withdrawn before
     * @throws Refused when the complaint has ended in another way
     */
    public boolean withdraw(Complaint complaint) {
        Status status = trackings.of(complaint.name()).status();
        if (complaint.withdrawal() != null || status == Status.WITHDRAWN) {
            return false;
        }
        if (status.isEnd()) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "already-ended",
                    null,
                    "This complaint has ended; there is nothing left to withdraw.");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ComplaintWithdrawn withdrawn = new ComplaintWithdrawn(complaint.reference(), at);
        return complaints.withdraw(
                complaint.name(), at, events.newEvent(ComplaintWithdrawn.TYPE, complaint.reference(), withdrawn));
    }
}
