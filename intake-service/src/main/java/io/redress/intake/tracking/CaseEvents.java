package io.redress.intake.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** This service's own views of other services' events: what it needs of them, and no more. */
final class CaseEvents {

    private CaseEvents() {}

    record EstimateMade(
            int cycle,
            String category,
            String basis,
            Instant dueAt,
            Instant statutoryDueAt,
            boolean beyondCalendar,
            String reason,
            String ground,
            LocalDate provisionalFrom,
            List<String> regimes,
            String textId,
            ZoneId statutoryZone) {}

    /** The holding letter. */
    record Delayed(
            int cycle,
            String regime,
            String reason,
            String textId,
            Instant statutoryDueAt,
            Instant newDueAt,
            Instant announcedAt,
            ZoneId statutoryZone,
            LocalDate provisionalFrom) {}

    record Missed(int cycle, Instant dueAt, Instant missedAt, ZoneId statutoryZone) {}

    record Escalated(int cycle, Instant escalatedAt) {}

    record Recorded(int cycle, Instant recordedAt, String category, String department) {}

    record Rejected(int cycle, Instant rejectedAt) {}

    record Progress(int cycle, Instant reportedAt, String stage, String textId) {}

    record Question(int cycle, Instant requestedAt, String textId) {}

    record Reminded(int cycle, Instant remindedAt, Instant answerBy, String then) {}

    record Reply(int cycle, Instant sentAt, String textId) {}

    record Referred(int cycle, Instant referredAt, String toDepartment) {}

    record Paused(int cycle, Instant pausedAt) {}

    record Resumed(int cycle, Instant resumedAt) {}

    record Resolved(int cycle, Instant resolvedAt, String outcome, Instant reopenUntil) {}

    record Reopened(int cycle, Instant reopenedAt) {}

    /** @param reopenUntil with {@code NO_REPLY}: until when a late answer opens it again */
    record Closed(int cycle, Instant closedAt, String reason, Instant reopenUntil) {}

    record SurveyInvited(int cycle, Instant invitedAt, Instant expiresAt) {}

    record SurveyAnswered(int cycle, Instant answeredAt) {}

    record SurveyExpired(int cycle, Instant expiredAt) {}
}
