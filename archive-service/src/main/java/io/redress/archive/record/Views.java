package io.redress.archive.record;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What the archive reads of each event. A field that it cannot do without refuses the event when it is missing. */
final class Views {

    private Views() {}

    /**
     * Of an event that is a step and nothing more.
     *
     * @param at the event's own instant, by whatever name
     */
    record Happened(
            Integer cycle,

            @JsonAlias({
                "receivedAt",
                "withdrawnAt",
                "requestedAt",
                "suspectedAt",
                "rejectedAt",
                "remindedAt",
                "sentAt",
                "pausedAt",
                "resumedAt",
                "reopenedAt",
                "invitedAt",
                "expiredAt",
                "skippedAt"
            })
            Instant at) {

        Happened {
            Objects.requireNonNull(at, "the event's instant");
        }

        /** Of an event that always has a cycle. */
        int inCycle() {
            return Objects.requireNonNull(cycle, "cycle");
        }
    }

    /** Of {@code complaint-submitted}. */
    record Submitted(
            String channel,
            String language,
            Instant receivedAt,
            String subjectPseudonym,
            Signals signals,
            List<String> redactionKinds) {

        record Signals(String country) {}

        Submitted {
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(receivedAt, "receivedAt");
            Objects.requireNonNull(subjectPseudonym, "subjectPseudonym");
            redactionKinds = redactionKinds == null ? List.of() : List.copyOf(redactionKinds);
        }

        String country() {
            return signals == null ? null : signals.country;
        }
    }

    /** Of {@code estimate-given} and {@code estimate-revised}. */
    record Estimated(
            int cycle,
            String basis,
            Instant dueAt,
            String category,
            String severity,
            String department,
            String lane,
            String rule,
            String calendar,
            String calendarVersion,
            boolean beyondCalendar,
            String reason,
            Instant statutoryDueAt,
            String ground,
            LocalDate provisionalFrom,
            Integer learnedFrom,
            List<String> regimes) {

        Estimated {
            worked(cycle);
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(dueAt, "dueAt");
        }
    }

    /** Of {@code delay-announced}. */
    record Delayed(
            int cycle,
            String clock,
            String regime,
            String reason,
            boolean automatic,
            Instant statutoryDueAt,
            Instant newDueAt,
            Instant announcedAt) {

        Delayed {
            worked(cycle);
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(newDueAt, "newDueAt");
            Objects.requireNonNull(announcedAt, "announcedAt");
        }
    }

    /** Of {@code complaint-escalated}. */
    record Escalated(int cycle, int level, String reason, String clock, Instant escalatedAt) {

        Escalated {
            worked(cycle);
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(escalatedAt, "escalatedAt");
        }
    }

    /** Of {@code deadline-missed}. */
    record Missed(int cycle, String clock, String regime, Instant dueAt, Instant missedAt) {

        Missed {
            worked(cycle);
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(dueAt, "dueAt");
            Objects.requireNonNull(missedAt, "missedAt");
        }
    }

    /** Of {@code complaint-recorded}. */
    record Recorded(
            int cycle, Instant recordedAt, String category, String severity, String department, Boolean vulnerable) {

        Recorded {
            worked(cycle);
            Objects.requireNonNull(recordedAt, "recordedAt");
        }
    }

    /** Of {@code complaint-rejected}. */
    record Rejected(int cycle, Instant rejectedAt, String disposition) {

        Rejected {
            worked(cycle);
            Objects.requireNonNull(rejectedAt, "rejectedAt");
        }
    }

    /** Of {@code complaint-referred}. */
    record Referred(int cycle, Instant referredAt, String toDepartment) {

        Referred {
            worked(cycle);
            Objects.requireNonNull(referredAt, "referredAt");
            Objects.requireNonNull(toDepartment, "toDepartment");
        }
    }

    /** Of {@code progress-reported}. */
    record Progress(int cycle, Instant reportedAt, String stage) {

        Progress {
            worked(cycle);
            Objects.requireNonNull(reportedAt, "reportedAt");
            Objects.requireNonNull(stage, "stage");
        }
    }

    /**
     * Of {@code complaint-resolved}.
     *
     * @param remedyAmount a plain decimal number, or null: for a remedy of no worth, and in events from before it was told
     * @param remedyCurrency of the amount; one without the other says nothing, so such an event is refused
     */
    record Resolved(
            int cycle,
            Instant resolvedAt,
            String outcome,
            String category,
            String severity,
            String department,
            int pointCount,
            String remedyAmount,
            String remedyCurrency) {

        Resolved {
            worked(cycle);
            Objects.requireNonNull(resolvedAt, "resolvedAt");
            Objects.requireNonNull(outcome, "outcome");
            if ((remedyAmount == null) != (remedyCurrency == null)) {
                throw new IllegalArgumentException("remedyAmount and remedyCurrency come together");
            }
        }
    }

    /** Of {@code complaint-closed}. */
    record Closed(int cycle, Instant closedAt, String reason) {

        Closed {
            worked(cycle);
            Objects.requireNonNull(closedAt, "closedAt");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Of {@code survey-answered}. */
    record Answered(int cycle, Instant answeredAt, Integer csat, Integer effort, Integer recommend, Boolean resolved) {

        Answered {
            worked(cycle);
            Objects.requireNonNull(answeredAt, "answeredAt");
            Objects.requireNonNull(csat, "csat");
        }
    }

    /** Of the notification events: they are counted. */
    record Notified(@JsonAlias({"deliveredAt", "failedAt"}) Instant at) {

        Notified {
            Objects.requireNonNull(at, "the event's instant");
        }
    }

    /** A number that JSON left out reads as 0. */
    private static void worked(int cycle) {
        if (cycle < 1) {
            throw new IllegalArgumentException("cycle begins with 1");
        }
    }
}
