package io.redress.survey.invitation;

import java.time.Instant;

/** The events that this package speaks, as the contracts of {@code redress.survey} have them. */
final class SurveyFacts {

    private SurveyFacts() {}

    record Invited(String reference, int cycle, Instant invitedAt, Instant expiresAt, String language) {}

    record Expired(String reference, int cycle, Instant expiredAt) {}

    record Skipped(String reference, int cycle, Instant skippedAt, String reason) {}

    record Answered(
            String reference,
            int cycle,
            Instant answeredAt,
            int csat,
            Integer effort,
            Integer recommend,
            Boolean resolved,
            boolean hasComment) {

        static Answered of(String reference, int cycle, Survey.Answer answer) {
            return new Answered(
                    reference,
                    cycle,
                    answer.answeredAt(),
                    answer.csat(),
                    answer.effort(),
                    answer.recommend(),
                    answer.resolved(),
                    answer.comment() != null);
        }
    }
}
