package io.redress.workflow.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
 * @param estimates all estimates, oldest first
 * @param cycles all cycles, first to current
 * @param pauses when the own clock stood still, oldest first
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
        List<Decision> decisions,
        List<TimelineRow> timeline) {

    /**
     * One handling of the complaint.
     *
     * @param processInstanceId the engine's process that works it
     * @param startedAt when its clock began: when the complaint was received, or reopening was asked for
     * @param reopenUntil until when the customer may disagree, or null before it is resolved
     * @param endReason {@code RESOLVED}, {@code REJECTED}, {@code WITHDRAWN} or {@code MERGED}; null while it lives
     * @param score the customer's satisfaction, 1 to 5, or null
     */
    public record Cycle(
            int cycle,
            String processInstanceId,
            Instant startedAt,
            Instant resolvedAt,
            Instant reopenUntil,
            Instant endedAt,
            String endReason,
            Integer score) {}

    /** One estimate as it was told; {@code previousDueAt} and {@code reason} are null for the first of a cycle. */
    public record Estimate(
            int cycle,
            Basis basis,
            Instant dueAt,
            Instant previousDueAt,
            String reason,
            String rule,
            String calendar,
            String calendarVersion,
            boolean beyondCalendar,
            Instant madeAt) {}

    /** When the own clock stood still; {@code resumedAt} is null while it does. */
    public record Pause(int cycle, Instant pausedAt, Instant resumedAt) {}

    /**
     * One completion of {@code HandleComplaint}.
     *
     * @param action {@code RESOLVE}, {@code ASK_CUSTOMER} or {@code REFER}
     * @param outcome for RESOLVE only
     * @param toDepartment for REFER only
     * @param findingsText id of a JSON array of {@code {point, finding, reason}}
     */
    public record Decision(
            int cycle,
            String action,
            Outcome outcome,
            String toDepartment,
            String messageText,
            String findingsText,
            String remedyText,
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

    /** Until when the customer may disagree with the current cycle's outcome, or null. */
    public Instant reopenUntil() {
        return currentCycle().reopenUntil();
    }

    /** The outcome of the current cycle, or null while it is open. */
    public Outcome outcome() {
        return decision(cycle).map(Decision::outcome).orElse(null);
    }

    /** What resolved the given cycle, empty while it is open. */
    public Optional<Decision> decision(int ofCycle) {
        return decisions.stream()
                .filter(decision -> decision.cycle() == ofCycle && decision.outcome() != null)
                .reduce((earlier, later) -> later);
    }

    /** What was decided last. */
    public Decision lastDecision() {
        return decisions.get(decisions.size() - 1);
    }
}
