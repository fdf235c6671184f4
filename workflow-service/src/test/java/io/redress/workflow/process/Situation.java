package io.redress.workflow.process;

import static io.redress.workflow.process.Complaints.stuckTransfer;
import static io.redress.workflow.process.Complaints.theft;

import io.redress.workflow.casefile.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where a case can stand: at every user task, where it waits for a customer or a date, and at each of its ends. */
enum Situation {
    RECORDING(k -> k.file(stuckTransfer())),
    RECORDING_LATE(k -> k.file(stuckTransfer()).waitUntil(Day.LATE)),
    RECORDING_WITH_MESSAGE(k -> k.file(stuckTransfer()).customerWrites()),
    HANDLING(k -> k.file(stuckTransfer()).record()),
    HANDLING_EMERGENCY(k -> k.file(theft("en"))),
    HANDLING_REFERRED(k -> k.file(stuckTransfer()).record().refer("security")),
    HANDLING_WITH_MESSAGE(k -> k.file(stuckTransfer()).record().customerWrites()),
    UPDATE_TO_WRITE(k -> k.file(stuckTransfer()).record().waitUntil(Day.NEWS_WANTED)),
    DECISION_UNDER_REVIEW(
            k -> k.file(stuckTransfer()).record(Map.of("severity", "CRITICAL")).as("kim", c -> c.resolve())),
    DELAY_TO_EXPLAIN(k -> k.file(stuckTransfer()).record().waitUntil(Day.LATE)),
    LEGAL_DATE_TO_SECURE(k -> k.file(payment()).record().waitUntil(Day.LEGAL_DATE_NEAR)),
    WAITING_FOR_CUSTOMER(k -> k.file(stuckTransfer()).record().ask()),
    RESOLVED(k -> k.file(stuckTransfer()).record().resolve()),
    RESOLVED_WITH_MESSAGE(k -> k.file(stuckTransfer()).record().resolve().customerWrites()),
    LOW_SCORE_TO_REVIEW(k -> k.file(stuckTransfer()).record().resolve().customerScores(1, 1)),
    REOPENED(k -> k.file(stuckTransfer()).record().resolve().customerAsksToReopen(1, k.now())),
    CLOSED_WITH_MESSAGE(k -> RESOLVED_WITH_MESSAGE.reach(k).wait(Day.WINDOW)),
    CLOSED(k -> k.file(stuckTransfer()).record().resolve().wait(Day.WINDOW)),
    CLOSED_WITHOUT_REPLY(k -> k.file(boundByNoLaw()).record().ask().wait(Day.SILENCE)),
    REJECTED(k -> k.file(stuckTransfer())
            .complete("RecordComplaint", Map.of("admissible", false, "inadmissibleReason", "Not ours."))),
    MERGED(Situation::duplicate),
    WITHDRAWN(k -> k.file(stuckTransfer()).customerWithdraws()),
    AFTER_CARE(k -> CLOSED.reach(k).customerWrites());

    private final Consumer<CaseDriver> steps;

    Situation(Consumer<CaseDriver> steps) {
        this.steps = steps;
    }

    /** Brings a new case here. */
    CaseDriver reach(CaseDriver kase) {
        steps.accept(kase);
        return kase;
    }

    private static void duplicate(CaseDriver kase) {
        String first = kase.file(stuckTransfer()).reference();
        kase.file(stuckTransfer()).complete("RecordComplaint", Map.of("admissible", true, "duplicateOf", first));
    }

    private static io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted boundByNoLaw() {
        return Complaints.with("en", new Signals("TECHNICAL", "CN", List.of(), false, "UNKNOWN", null, null, null));
    }

    /** Bound by a law: a payment of a customer in Germany. */
    private static io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted payment() {
        return Complaints.with(
                "en", new Signals("TECHNICAL", "DE", List.of(), false, "UNKNOWN", "PAYMENTS", null, null));
    }

    /** A class of its own, because an enum's constants cannot name constants that come after them. */
    private static final class Day {

        /** The promise of a stuck transfer has passed. */
        private static final Instant LATE = Instant.parse("2026-11-26T02:00:00Z");

        /** Three quarters on the way to the next report. */
        private static final Instant NEWS_WANTED = Instant.parse("2026-11-25T04:00:00Z");

        private static final Instant LEGAL_DATE_NEAR = Instant.parse("2026-12-07T08:00:00Z");
        private static final Duration SILENCE = Duration.ofDays(8);
        private static final Duration WINDOW = Duration.ofDays(15);
    }
}
