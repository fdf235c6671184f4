package io.redress.workflow.inbox;

import io.redress.workflow.casefile.Signals;
import java.time.Instant;

/** What this service reads of {@code redress.intake}. */
public final class IntakeEvents {

    private IntakeEvents() {}

    public record ComplaintSubmitted(
            String reference, String channel, String language, Instant receivedAt, Signals signals) {}

    public record MessageReceived(String reference, String messageId, Instant receivedAt) {}

    public record ComplaintWithdrawn(String reference, Instant withdrawnAt) {}

    public record ReopeningRequested(String reference, int cycle, Instant requestedAt) {}
}
