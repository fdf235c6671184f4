package io.redress.workflow.casefile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is known of a case. Texts are ids ({@code text:<uuid>}) of the text table; the customer's own words are asked
 * from intake.
 *
 * @param cycle 1 for the first handling, one more for each reopening
 * @param triageRule the rule of {@code triage.dmn} that spoke
 * @param receivedAt when the complaint came in; the clock of a reopened cycle starts at {@link Cycle#startedAt}
 * @param dueAt when the customer has been told to expect the answer; null until the first estimate is given
 * @param statutoryDueAt the legal date, where a regime sets one, or null
 * @param lastToldAt when the customer last heard something real
 * @param pausedSince since when the own clock stands still, or null while it runs
 * @param pointsText id of the points at issue (a JSON array of strings), or null
 * @param disposition why it is not handled as a complaint, or null
 * @param vulnerable whether an agent saw that the customer needs particular care
 * @param estimates all estimates, oldest first
 * @param cycles all cycles, first to current
 * @param pauses when the own clock stood still, oldest first
 * @param clockSteps what the clocks have asked for and was done, oldest first
 * @param decisions what departments decided, oldest first
 * @param timeline what happened, oldest first
 */
public record CaseFile(
        String reference,
        int cycle,
        Status status,
        String channel,
        String language,
        Instant receivedAt,
        Signals signals,
        String category,
        Severity severity,
        String department,
        Lane lane,
        String triageRule,
        Instant recordedAt,
        String pointsText,
        int pointCount,
        String rejectionText,
        Disposition disposition,
        boolean vulnerable,
        String duplicateOf,
        Basis basis,
        Instant dueAt,
        Instant statutoryDueAt,
        boolean overdue,
        Instant pausedSince,
        Instant lastToldAt,
        List<Cycle> cycles,
        List<Estimate> estimates,
        List<Pause> pauses,
        List<ClockStep> clockSteps,
        List<Decision> decisions,
        List<TimelineRow> timeline) {

    /** On the timeline: a second person has approved the decision. */
    public static final String APPROVED = "decision-approved";

    /**
     * One handling of the complaint.
     *
     * @param processInstanceId the engine's process that works it
     * @param startedAt when its clock began: when the complaint was received, or reopening was asked for
     * @param reopenUntil until when the customer may disagree, or null before it is resolved
     * @param endReason {@code RESOLVED}, {@code REJECTED}, {@code WITHDRAWN}, {@code MERGED} or {@code NO_REPLY};
     *     null while it lives
     * @param score the customer's satisfaction, 1 to 5, or null
     * @param worked the working time that the answer took, pauses left out; null before it is resolved
     */
    public record Cycle(
            int cycle,
            String processInstanceId,
            Instant startedAt,
            Instant resolvedAt,
            Instant reopenUntil,
            Instant endedAt,
            String endReason,
            Integer score,
            Duration worked) {}

    /**
     * One estimate as it was told.
     *
     * @param previousDueAt null for the first of a cycle, as is {@code reason}
     * @param provisionalFrom the first day that the calendar does not cover, or null when it covers all that was counted
     * @param ground what decided the time
     * @param learnedFrom how many closed cases the learned time rests on, or null when they were too few
     * @param textId a person's words on why it changed, or null
     */
    public record Estimate(
            int cycle,
            Basis basis,
            Instant dueAt,
            Instant previousDueAt,
            String reason,
            String rule,
            String calendar,
            String calendarVersion,
            LocalDate provisionalFrom,
            Ground ground,
            Integer learnedFrom,
            String textId,
            Instant madeAt) {

        /** Whether the time was counted past the last day that the calendar covers, and may move. */
        public boolean beyondCalendar() {
            return provisionalFrom != null;
        }
    }

    /**
     * One thing that a clock asked for, and that was done.
     *
     * @param clock {@code own}, or a legal one as {@code regime.clock}
     * @param dueAt the exact instant for which it was set
     * @param takenAt when it was done
     */
    public record ClockStep(int cycle, String clock, Kind kind, Instant dueAt, Instant takenAt) {

        /** What is to be done. */
        public enum Kind {
            /** People are told that time grows short. */
            WARNING,
            /** The customer is told that it will be late, why, and until when. */
            HOLDING,
            /** The date has passed: escalation for the own clock, a breach for a legal one. */
            DUE
        }
    }

    /** When the own clock stood still; {@code resumedAt} is null while it does. */
    public record Pause(int cycle, Instant pausedAt, Instant resumedAt) {}

    /**
     * One completion of {@code HandleComplaint}.
     *
     * @param action {@code RESOLVE}, {@code ASK_CUSTOMER} or {@code REFER}
     * @param outcome for RESOLVE only
     * @param toDepartment for REFER only
     * @param findingsText id of a JSON array of {@code {point, finding, reason}}
     * @param remedyAmount what the remedy is worth, or null
     * @param remedyCurrency ISO 4217 or the asset's symbol; null without an amount
     */
    public record Decision(
            int cycle,
            String action,
            Outcome outcome,
            String toDepartment,
            String messageText,
            String findingsText,
            String remedyText,
            BigDecimal remedyAmount,
            String remedyCurrency,
            String decidedBy,
            Instant decidedAt) {}

    /**
     * One thing that happened.
     *
     * @param what a code, such as the type of the event that was announced
     * @param detail a code, or null
     * @param textId id of what an agent wrote with it, or null
     * @param actor user name of the agent, or null when it happened by itself
     */
    public record TimelineRow(int no, int cycle, Instant at, String what, String detail, String textId, String actor) {}

    /** The cycle that is or was worked last. */
    public Cycle currentCycle() {
        return cycles.get(cycles.size() - 1);
    }

    /** When the current cycle was resolved, or null. */
    public Instant resolvedAt() {
        return currentCycle().resolvedAt();
    }

    /** Whether the customer has the answer to a cycle; a decision may wait for its review before. */
    public boolean isResolved(int ofCycle) {
        return cycles.stream().anyMatch(known -> known.cycle() == ofCycle && known.resolvedAt() != null);
    }

    /** Whether an answer that came in then opens a case again that was closed because there was none. */
    public boolean mayStillAnswer(Instant receivedAt) {
        return status == Status.CLOSED
                && "NO_REPLY".equals(currentCycle().endReason())
                && !receivedAt.isAfter(reopenUntil());
    }

    /** Until when the customer may disagree with the current cycle's outcome, or null. */
    public Instant reopenUntil() {
        return currentCycle().reopenUntil();
    }

    /** The outcome of the current cycle, or null while it is open. */
    public Outcome outcome() {
        return isResolved(cycle) ? decision(cycle).map(Decision::outcome).orElse(null) : null;
    }

    /** What resolved the given cycle, empty while it is open. */
    public Optional<Decision> decision(int ofCycle) {
        return answers().filter(decision -> decision.cycle() == ofCycle).reduce((earlier, later) -> later);
    }

    /** Decisions with an outcome, oldest first; one that was returned by its reviewer is followed by another. */
    public Stream<Decision> answers() {
        return decisions.stream().filter(decision -> decision.outcome() != null);
    }

    /**
     * Who decided, or approved the decision of, an earlier cycle: an appeal goes to others (user names; those who decided
     * unknown are not in it).
     */
    public Set<String> judges() {
        return Stream.concat(
                        answers().filter(decision -> decision.cycle() < cycle).map(Decision::decidedBy),
                        timeline.stream()
                                .filter(row -> row.cycle() < cycle && row.what().equals(APPROVED))
                                .map(TimelineRow::actor))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** How often the current cycle was taken one step up. */
    public int escalations() {
        return (int) timeline.stream()
                .filter(row -> row.cycle() == cycle && row.what().equals("complaint-escalated"))
                .count();
    }

    /** What was decided last. */
    public Decision lastDecision() {
        return decisions.get(decisions.size() - 1);
    }
}
