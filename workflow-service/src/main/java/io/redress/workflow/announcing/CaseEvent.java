package io.redress.workflow.announcing;

import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.casefile.Severity;
import java.time.Instant;

/** Every event that this service writes to {@code redress.case}. Codes, instants and ids of texts only (law 6). */
public sealed interface CaseEvent {

    String reference();

    /** 1 for the first handling, one more for each reopening. */
    int cycle();

    /** {@code ce_type}. */
    String type();

    /** The first estimate of a cycle. */
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
            Instant statutoryDueAt)
            implements CaseEvent {
        @Override
        public String type() {
            return "estimate-given";
        }
    }

    /** Another estimate, or the same one on better grounds. */
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
            Instant previousDueAt,
            String reason,
            Instant statutoryDueAt)
            implements CaseEvent {
        @Override
        public String type() {
            return "estimate-revised";
        }
    }

    record ComplaintRecorded(
            String reference,
            int cycle,
            Instant recordedAt,
            String category,
            Severity severity,
            String department,
            int pointCount,
            boolean automatic)
            implements CaseEvent {
        @Override
        public String type() {
            return "complaint-recorded";
        }
    }

    record ComplaintRejected(String reference, int cycle, Instant rejectedAt) implements CaseEvent {
        @Override
        public String type() {
            return "complaint-rejected";
        }
    }

    /** @param textId what an agent wrote, or null when the report is automatic */
    record ProgressReported(
            String reference, int cycle, String reportId, Instant reportedAt, String stage, String textId)
            implements CaseEvent {
        @Override
        public String type() {
            return "progress-reported";
        }
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
            Instant reopenUntil)
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

    /** @param reason {@code RESOLVED}, {@code REJECTED}, {@code WITHDRAWN} or {@code MERGED} */
    record ComplaintClosed(String reference, int cycle, Instant closedAt, String reason) implements CaseEvent {
        @Override
        public String type() {
            return "complaint-closed";
        }
    }
}
