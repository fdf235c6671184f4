package io.redress.workflow.inbox;

import static java.util.Objects.requireNonNull;

import io.redress.workflow.casefile.Signals;
import java.time.Instant;

/**
 * What this service reads of {@code redress.intake}. An event without what its contract promises cannot be read: the
 * listener parks it, before the inbox would be blocked by it.
 */
public final class IntakeEvents {

    private IntakeEvents() {}

    public record ComplaintSubmitted(
            String reference, String channel, String language, Instant receivedAt, Signals signals) {

        public ComplaintSubmitted {
            requireNonNull(reference, "reference");
            requireNonNull(channel, "channel");
            requireNonNull(language, "language");
            requireNonNull(receivedAt, "receivedAt");
            requireNonNull(signals, "signals");
        }
    }

    public record MessageReceived(String reference, String messageId, Instant receivedAt) {

        public MessageReceived {
            requireNonNull(reference, "reference");
            requireNonNull(messageId, "messageId");
            requireNonNull(receivedAt, "receivedAt");
        }
    }

    /**
     * A file of the customer was found harmless.
     *
     * @param receivedAt when the customer handed it in, not when it was cleared
     * @param withComplaint whether it belongs to the complaint itself and says nothing new
     */
    public record EvidenceCleared(String reference, String evidenceId, Instant receivedAt, Boolean withComplaint) {

        public EvidenceCleared {
            requireNonNull(reference, "reference");
            requireNonNull(evidenceId, "evidenceId");
            requireNonNull(receivedAt, "receivedAt");
            requireNonNull(withComplaint, "withComplaint");
        }
    }

    public record ComplaintWithdrawn(String reference, Instant withdrawnAt) {

        public ComplaintWithdrawn {
            requireNonNull(reference, "reference");
        }
    }

    public record ReopeningRequested(String reference, int cycle, Instant requestedAt) {

        public ReopeningRequested {
            requireNonNull(reference, "reference");
            requireNonNull(requestedAt, "requestedAt");
        }
    }
}
