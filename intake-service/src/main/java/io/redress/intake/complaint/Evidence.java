package io.redress.intake.complaint;

import java.time.Instant;
import java.util.List;

/**
 * A file that the customer added, as it is kept: what came in was taken apart and written anew. The content lies in a
 * collection of its own.
 *
 * @param evidenceId follows from the content, so that the same file again is the same evidence
 * @param name as the customer's device called it, after the secret guard
 * @param mediaType {@code image/png}, {@code image/jpeg} or {@code text/plain}
 * @param bytes the length of what is kept
 * @param redactions what the secret guard removed from the name and from a text
 */
public record Evidence(
        String evidenceId,
        String name,
        Kind kind,
        String mediaType,
        long bytes,
        Instant receivedAt,
        List<Redaction> redactions) {

    /** How people look at it. */
    public enum Kind {
        IMAGE,
        TEXT
    }

    public Evidence {
        redactions = redactions == null ? List.of() : redactions;
    }

    @Override
    public String toString() {
        return "Evidence[" + evidenceId + "]";
    }
}
