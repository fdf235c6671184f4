package io.redress.workflow.announcing;

import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.Disposition;
import io.redress.workflow.casefile.Ground;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.casefile.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Every event that this service writes to {@code redress.case}. Codes, instants and ids of texts only (law 6). */
public sealed interface CaseEvent {

    String reference();

    /** 1 for the first handling, one more for each reopening. */
    int cycle();

    /** {@code ce_type}. */
    String type();

    /**
     * The first estimate of a cycle.
     *
     * @param statutoryZone in which the legal day ends, or null where no law sets one
     */
    record EstimateGiven(
            String reference,
            int cycle,
            Basis basis,
            Instant dueAt,
            String category,
            Severity severity,
            String department,
            Lane lane,
            String rule,
            String calendar,
            String calendarVersion,
            boolean beyondCalendar,
            LocalDate provisionalFrom,
            Ground ground,
            Integer learnedFrom,
            Instant statutoryDueAt,
            List<String> regimes,
            ZoneId statutoryZone)
            implements CaseEvent {
        @Override
        public String type() {
            return "estimate-given";
        }
    }

    /**
     * Another estimate, or the same one on better grounds.
     *
     * @param statutoryZone in which the legal day ends, or null where no law sets one
     * @param statutoryMoved whether the legal date is another one than was told before
     * @param previousStatutoryDueAt the one told before, when it moved; or null
     */
    record EstimateRevised(
            String reference,
            int cycle,
            Basis basis,
            Instant dueAt,
            String category,
            Severity severity,
            String department,
            Lane lane,
            String rule,
            String calendar,
            String calendarVersion,
            boolean beyondCalendar,
            LocalDate provisionalFrom,
            Ground ground,
            Integer learnedFrom,
            Instant previousDueAt,
            String reason,
            String textId,
            Instant statutoryDueAt,
            List<String> regimes,
            ZoneId statutoryZone,
            boolean statutoryMoved,
            Instant previousStatutoryDueAt)
            implements CaseEvent {
        @Override
        public String type() {
            return "estimate-revised";
        }
    }

    /**
     * A clock asked for people above the handler.
     *
     * @param level 1 for the first step up, one more for each later one
     * @param clock {@code own}, or a legal one as {@code regime.clock}
     * @param group who must act now
     * @param dueAt the date at stake
     */
    record ComplaintEscalated(
            String reference,
            int cycle,
            int level,
            EscalationReason reason,
            String clock,
            String group,
            Instant dueAt,
            Instant escalatedAt)
            implements CaseEvent {
        @Override
        public String type() {
            return "complaint-escalated";
        }
    }

    /** Why a case goes one step up. */
    enum EscalationReason {
        /** The promise has passed. */
        OWN_DUE,
        /** A legal date comes near. */
        STATUTORY_WARNING,
        /** A legal date has passed. */
        STATUTORY_BREACH,
        /** By policy, or by what such cases take, the answer would come after the legal date. */
        PROMISE_BEYOND_STATUTE
    }

    /**
     * The holding reply or delay notice: why, and until when.
     *
     * @param reason from the state of the case; {@code EXPLAINED} when a person wrote it
     * @param textId the person's words, or null
     * @param automatic whether nobody wrote in time and the letter goes out by itself
     * @param statutoryZone in which the legal day ends
     * @param provisionalFrom the first day that the calendar does not cover, when {@code newDueAt} lies beyond it; or null
     */
    record DelayAnnounced(
            String reference,
            int cycle,
            String clock,
            String regime,
            DelayReason reason,
            String textId,
            boolean automatic,
            Instant previousStatutoryDueAt,
            Instant statutoryDueAt,
            Instant newDueAt,
            Instant announcedAt,
            ZoneId statutoryZone,
            LocalDate provisionalFrom)
            implements CaseEvent {
        @Override
        public String type() {
            return "delay-announced";
        }
    }

    /** Why a decision takes longer. */
    enum DelayReason {
        STILL_INVESTIGATING,
        WAITING_FOR_CUSTOMER,
        REFERRED,
        NOT_RECORDED_YET,
        EXPLAINED
    }

    /**
     * A legal date passed without what it asked for.
     *
     * @param statutoryZone in which its day ended
     */
    record DeadlineMissed(
            String reference,
            int cycle,
            String clock,
            String regime,
            Instant dueAt,
            Instant missedAt,
            ZoneId statutoryZone)
            implements CaseEvent {
        @Override
        public String type() {
            return "deadline-missed";
        }
    }

    /** @param vulnerable whether an agent saw that the customer needs particular care */
    record ComplaintRecorded(
            String reference,
            int cycle,
            Instant recordedAt,
            String category,
            Severity severity,
            String department,
            int pointCount,
            boolean automatic,
            boolean vulnerable)
            implements CaseEvent {
        @Override
        public String type() {
            return "complaint-recorded";
        }
    }

    record ComplaintRejected(String reference, int cycle, Instant rejectedAt, Disposition disposition)
            implements CaseEvent {
        @Override
        public String type() {
            return "complaint-rejected";
        }
    }

    /**
     * How things stand.
     *
     * @param progress what happened since the customer last heard from us, or null
     * @param textId what an agent wrote, or null when the report is automatic
     */
    record ProgressReported(
            String reference,
            int cycle,
            String reportId,
            Instant reportedAt,
            String stage,
            Progress progress,
            String textId)
            implements CaseEvent {
        @Override
        public String type() {
            return "progress-reported";
        }
    }

    /** What can be told of a case without anybody's words. */
    enum Progress {
        /** A decision has been drafted, and a second person looks at it. */
        UNDER_REVIEW
    }

    /**
     * The customer has not answered our question yet.
     *
     * @param answerBy until when the answer is waited for
     * @param then what happens after that
     */
    record CustomerReminded(String reference, int cycle, Instant remindedAt, Instant answerBy, Then then)
            implements CaseEvent {
        @Override
        public String type() {
            return "customer-reminded";
        }
    }

    /** What becomes of a case whose customer does not answer. */
    enum Then {
        /** It is closed; a late answer opens it again. */
        CLOSE,
        /** It is decided on what is known: the law asks for a decision. */
        DECIDE
    }

    record InformationRequested(String reference, int cycle, String textId, Instant requestedAt) implements CaseEvent {
        @Override
        public String type() {
            return "information-requested";
        }
    }

    record ReplySent(String reference, int cycle, String textId, Instant sentAt) implements CaseEvent {
        @Override
        public String type() {
            return "reply-sent";
        }
    }

    record ComplaintReferred(
            String reference, int cycle, String fromDepartment, String toDepartment, Instant referredAt)
            implements CaseEvent {
        @Override
        public String type() {
            return "complaint-referred";
        }
    }

    record ClockPaused(String reference, int cycle, Instant pausedAt) implements CaseEvent {
        @Override
        public String type() {
            return "clock-paused";
        }
    }

    record ClockResumed(String reference, int cycle, Instant resumedAt) implements CaseEvent {
        @Override
        public String type() {
            return "clock-resumed";
        }
    }

    /**
     * The answer.
     *
     * @param remedyAmount what the remedy is worth, as a plain decimal number, or null
     */
    record ComplaintResolved(
            String reference,
            int cycle,
            Instant resolvedAt,
            Outcome outcome,
            String category,
            Severity severity,
            String department,
            String language,
            int pointCount,
            Instant reopenUntil,
            boolean summaryResolution,
            List<String> regimes,
            Instant dueAt,
            Instant statutoryDueAt,
            String remedyAmount,
            String remedyCurrency)
            implements CaseEvent {
        @Override
        public String type() {
            return "complaint-resolved";
        }
    }

    /** @param cycle the new one */
    record ComplaintReopened(String reference, int cycle, Instant reopenedAt) implements CaseEvent {
        @Override
        public String type() {
            return "complaint-reopened";
        }
    }

    /**
     * The cycle is over.
     *
     * @param reason {@code RESOLVED}, {@code REJECTED}, {@code WITHDRAWN}, {@code MERGED} or {@code NO_REPLY}
     * @param reopenUntil until when a late answer opens it again; for {@code NO_REPLY} only
     * @param mergedInto the complaint in which it goes on; for {@code MERGED} only
     */
    record ComplaintClosed(
            String reference, int cycle, Instant closedAt, String reason, Instant reopenUntil, String mergedInto)
            implements CaseEvent {
        @Override
        public String type() {
            return "complaint-closed";
        }
    }
}
