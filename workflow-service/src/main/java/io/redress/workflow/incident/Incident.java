package io.redress.workflow.incident;

import io.redress.workflow.casefile.Outcome;
import java.time.Instant;

/**
 * One cause behind many complaints, without its words.
 *
 * @param category what it is about, or null
 * @param proposedOutcome what was proposed when it was resolved, or null
 * @param resolvedAt null while it is open
 * @param closedAt null while it can still be worked with
 */
record Incident(
        String id,
        Status status,
        String category,
        String openedBy,
        Instant openedAt,
        Outcome proposedOutcome,
        String resolvedBy,
        Instant resolvedAt,
        Instant closedAt) {

    enum Status {
        /** It goes on: new complainants are told of it. */
        OPEN,
        /** Its cause is known and a decision is proposed; late complaints can still be bound. */
        RESOLVED,
        /** Nothing more is done with it. */
        CLOSED
    }
}
