package io.redress.survey.invitation;

import java.time.Instant;
import java.util.List;

/**
 * One cycle's survey.
 *
 * @param cycle 1 for the first handling
 * @param language BCP 47, as the complaint has it; null when nobody was invited
 * @param outcome how the complaint was decided, for comparing satisfaction by outcome; null when it was not
 * @param reason why it was skipped
 */
public record Survey(
        int cycle,
        Status status,
        String language,
        String outcome,
        Instant invitedAt,
        Instant expiresAt,
        Instant endedAt,
        String reason,
        Answer answer) {

    /** Where a survey stands. */
    public enum Status {
        /** Invited, and may be answered. */
        OPEN,
        ANSWERED,
        EXPIRED,
        /** None was made, or the complaint was reopened before an answer. */
        SKIPPED
    }

    /**
     * What was answered.
     *
     * @param csat satisfaction, 1 (worst) to 5
     * @param effort "made it easy", 1 to 7 (CES 2.0), or null
     * @param recommend 0 to 10, or null
     * @param resolved the complainant's own view, or null
     * @param comment masked, or null
     * @param removed kinds of secrets that were taken out of the comment
     */
    public record Answer(
            int csat,
            Integer effort,
            Integer recommend,
            Boolean resolved,
            String comment,
            List<String> removed,
            Instant answeredAt) {

        public Answer {
            removed = removed == null ? List.of() : List.copyOf(removed);
        }

        /** Whether the other one says the same, whenever it was said. */
        public boolean saysTheSameAs(Answer other) {
            return at(null).equals(other.at(null));
        }

        private Answer at(Instant when) {
            return new Answer(csat, effort, recommend, resolved, comment, removed, when);
        }

        /** Comments are personal data: not for logs. */
        @Override
        public String toString() {
            return "Answer[csat=" + csat + "]";
        }
    }

    static Survey open(int cycle, String language, String outcome, Instant invitedAt, Instant expiresAt) {
        return new Survey(cycle, Status.OPEN, language, outcome, invitedAt, expiresAt, null, null, null);
    }

    static Survey skipped(int cycle, Instant at, String reason) {
        return new Survey(cycle, Status.SKIPPED, null, null, null, null, at, reason, null);
    }

    /** Whether it can be answered at this instant, also when nobody has written down yet that it expired. */
    public boolean isOpenAt(Instant now) {
        return status == Status.OPEN && now.isBefore(expiresAt);
    }

    /** Whether its time has run out without an answer. */
    public boolean ranOutBy(Instant now) {
        return status == Status.EXPIRED || status == Status.OPEN && !now.isBefore(expiresAt);
    }
}
