package io.redress.intake.withdrawal;

import io.redress.doors.Refused;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Complaint.Reopening;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.complaint.Message;
import io.redress.intake.conversation.AddMessage;
import io.redress.intake.input.Input;
import io.redress.intake.tracking.Tracking;
import io.redress.intake.tracking.Tracking.Resolution;
import io.redress.intake.tracking.Trackings;
import io.redress.messaging.Events;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** The customer disagrees with an outcome. Once per cycle, within its window, judged by the instant of the request. */
@Service
public class Reopen {

    private final Complaints complaints;
    private final Trackings trackings;
    private final Events events;
    private final Clock clock;

    Reopen(Complaints complaints, Trackings trackings, Events events, Clock clock) {
        this.complaints = complaints;
        this.trackings = trackings;
        this.events = events;
        this.clock = clock;
    }

    /** The data of {@code reopening-requested}; the cycle is the one that the customer disagrees with. */
    record ReopeningRequested(String reference, int cycle, Instant requestedAt) {

        static final String TYPE = "reopening-requested";
    }

    /**
     * @param reason the customer's words, or null; agents read them among the messages
     * @return whether this call did it; false when it had been asked for before
     * @throws Refused when nothing is resolved, or the window is over
     */
    public boolean reopen(Complaint complaint, String reason) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Input input = new Input();
        String masked = input.text("reason", reason, AddMessage.LONGEST);
        input.refuseWhatIsWrong();
        Tracking tracking = trackings.of(complaint.name());
        Resolution resolution = tracking.reopenable(at);
        if (resolution == null || complaint.withdrawal() != null) {
            throw refusal(tracking);
        }
        if (complaint.disagreedWith(resolution.cycle())) {
            return false;
        }
        Message message = masked == null || complaint.messages().size() >= Complaints.MOST_MESSAGES
                ? null
                : new Message(UUID.randomUUID().toString(), at, masked, input.redactions());
        ReopeningRequested requested = new ReopeningRequested(complaint.reference(), resolution.cycle(), at);
        return complaints.reopen(
                complaint.name(),
                new Reopening(resolution.cycle(), at),
                message,
                events.newEvent(ReopeningRequested.TYPE, complaint.reference(), requested));
    }

    private static Refused refusal(Tracking tracking) {
        return tracking.resolution() == null
                ? new Refused(
                        HttpStatus.CONFLICT,
                        "not-resolved",
                        null,
                        "There is no outcome to disagree with yet. Write a message instead.")
                : new Refused(
                        HttpStatus.CONFLICT,
                        "window-over",
                        null,
                        "The time to disagree with this outcome is over. Write a message, or file a new complaint and"
                                + " name this reference in it.");
    }
}
