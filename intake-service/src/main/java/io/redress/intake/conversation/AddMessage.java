package io.redress.intake.conversation;

import io.redress.doors.Refused;
import io.redress.intake.abuse.Pace;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.complaint.Message;
import io.redress.intake.complaint.Redaction;
import io.redress.intake.input.Input;
import io.redress.intake.reference.References;
import io.redress.messaging.Events;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Takes in what a customer adds, at any time, also after the end: then somebody answers it all the same. */
@Service
public class AddMessage {

    /** The longest message. */
    public static final int LONGEST = 5_000;

    private static final int ID_LENGTH = 32;

    private final Complaints complaints;
    private final References references;
    private final Events events;
    private final Pace pace;
    private final Clock clock;

    AddMessage(Complaints complaints, References references, Events events, Pace pace, Clock clock) {
        this.complaints = complaints;
        this.references = references;
        this.events = events;
        this.pace = pace;
        this.clock = clock;
    }

    /** The data of {@code message-received}. */
    record MessageReceived(String reference, String messageId, Instant receivedAt, boolean exposedSecret) {

        static final String TYPE = "message-received";
    }

    /**
     * @param idempotencyKey null when the caller sent none; the same key again adds nothing
     * @return the message as it is kept
     * @throws io.redress.intake.abuse.Slowed when there were too many; never for one that is there already
     */
    public Message add(Complaint complaint, String text, String idempotencyKey) {
        Input input = new Input();
        String masked = input.required("text", input.text("text", text, LONGEST));
        input.refuseWhatIsWrong();
        return addMasked(complaint, masked, input.redactions(), idempotencyKey);
    }

    /**
     * The same for words that have been through {@link Input} already.
     *
     * @param masked not longer than {@link #LONGEST}
     * @param redactions what was removed from it
     */
    public Message addMasked(Complaint complaint, String masked, List<Redaction> redactions, String idempotencyKey) {
        Message message = new Message(
                messageId(complaint, idempotencyKey),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                masked,
                redactions);
        if (complaint.messages().stream().noneMatch(known -> known.messageId().equals(message.messageId()))) {
            pace.message(complaint.reference());
        }
        MessageReceived received = new MessageReceived(
                complaint.reference(),
                message.messageId(),
                message.receivedAt(),
                Redaction.exposeFunds(message.redactions()));
        boolean added = complaints.add(
                complaint.name(), message, events.newEvent(MessageReceived.TYPE, complaint.reference(), received));
        return added ? message : existing(complaint, message);
    }

    /** The id follows from the key, so that the condition of the one write is the guard against doubles. */
    private String messageId(Complaint complaint, String idempotencyKey) {
        return idempotencyKey == null
                ? UUID.randomUUID().toString()
                : references
                        .keyHash(complaint.reference() + " " + idempotencyKey)
                        .substring(0, ID_LENGTH);
    }

    private Message existing(Complaint complaint, Message repeated) {
        Message first = complaints
                .find(complaint.name())
                .flatMap(now -> now.messages().stream()
                        .filter(message -> message.messageId().equals(repeated.messageId()))
                        .findFirst())
                .orElseThrow(() -> new Refused(
                        HttpStatus.CONFLICT,
                        "conversation-full",
                        "text",
                        "This complaint holds as many messages as it can (" + Complaints.MOST_MESSAGES
                                + "). Please file a new complaint and name this reference in it."));
        if (!first.text().equals(repeated.text())) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "idempotency-key-reused",
                    "text",
                    "This Idempotency-Key was used for another message. Send a new key with a new message.");
        }
        return first;
    }
}
