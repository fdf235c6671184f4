package io.redress.intake.complaint;

import java.time.Instant;
import java.util.List;

/**
 * Something that the customer added.
 *
 * @param text after the secret guard
 */
public record Message(String messageId, Instant receivedAt, String text, List<Redaction> redactions) {

    public Message {
        redactions = redactions == null ? List.of() : redactions;
    }

    @Override
    public String toString() {
        return "Message[" + messageId + "]";
    }
}
