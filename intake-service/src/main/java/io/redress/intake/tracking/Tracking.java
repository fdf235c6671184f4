package io.redress.intake.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Where a complaint stands, as the events of the other services tell it. Only the consumer writes it, one atomic update per
 * event; it holds codes, instants and ids, and no words.
 *
 * @param cycle 1 for the first handling, one more for each reopening; 0 while nothing is known
 * @param category what we take it for, a code of the taxonomy; or null
 * @param phase how far the handling has come
 * @param waiting whether the customer is asked something
 * @param estimate the promise that holds, or null
 * @param estimates every promise that was made, oldest first
 * @param resolution of the latest resolved cycle, or null
 * @param ended when and why the case was closed; null while it is open
 */
@Document("tracking")
public record Tracking(
        @Id String reference,
        Integer cycle,
        String category,
        Phase phase,
        Boolean waiting,
        Estimate estimate,
        List<Estimate> estimates,
        List<Step> timeline,
        Resolution resolution,
        Ended ended,
        Survey survey) {

    /** How many entries a list keeps: the latest ones. */
    static final int MOST_STEPS = 500;

    enum Phase {
        SUBMITTED,
        RECORDED,
        IN_PROGRESS,
        RESOLVED
    }

    /**
     * A promise.
     *
     * @param at when it was made
     * @param basis {@code PROVISIONAL}, {@code CONFIRMED} or {@code REVISED}
     * @param dueAt until when the answer is promised
     * @param statutoryDueAt what the law says, where a regime sets a date
     * @param beyondCalendar the working calendar does not reach that far: the date can change
     * @param reason a code, why it changed
     * @param ground what decided it: {@code POLICY}, {@code LEARNED}, {@code STATUTE} or {@code PERSON}; null in old ones
     * @param provisionalFrom the first day that the calendar does not cover, or null
     * @param regimes the laws that bind it
     * @param textId an agent's words on why it changed, or null
     * @param statutoryZone in which a legal day ends, or null
     */
    record Estimate(
            Instant at,
            int cycle,
            String basis,
            Instant dueAt,
            Instant statutoryDueAt,
            boolean beyondCalendar,
            String reason,
            String ground,
            LocalDate provisionalFrom,
            List<String> regimes,
            String textId,
            ZoneId statutoryZone) {

        Estimate {
            regimes = regimes == null ? List.of() : regimes;
        }
    }

    /**
     * One line of the timeline.
     *
     * @param eventId the event that told it
     * @param code names the sentence in the message bundle
     * @param textId what the agent wrote, kept by the workflow service; or null
     * @param dueAt the promise it speaks of, or null
     * @param department the department it speaks of, or null
     * @param statutoryZone in which the day ends that {@code dueAt} may be, or null
     */
    record Step(
            String eventId,
            Instant at,
            int cycle,
            String code,
            String textId,
            Instant dueAt,
            String department,
            ZoneId statutoryZone) {}

    /**
     * The outcome of a cycle.
     *
     * @param outcome {@code UPHELD}, {@code PARTLY_UPHELD} or {@code NOT_UPHELD}
     * @param reopenUntil until when the customer can disagree
     */
    public record Resolution(int cycle, Instant resolvedAt, String outcome, Instant reopenUntil) {}

    /** @param reason {@code RESOLVED}, {@code REJECTED}, {@code WITHDRAWN} or {@code MERGED} */
    record Ended(Instant at, int cycle, String reason) {}

    /** @param status {@code INVITED}, {@code ANSWERED} or {@code EXPIRED} */
    record Survey(int cycle, String status, Instant expiresAt) {}

    public Tracking {
        estimates = estimates == null ? List.of() : estimates;
        timeline = timeline == null ? List.of() : timeline;
    }

    /** Before any event has come back. */
    static Tracking unknown(String reference) {
        return new Tracking(reference, null, null, null, null, null, null, null, null, null, null);
    }

    /** What everybody may know. */
    public Status status() {
        if (ended != null) {
            return switch (ended.reason()) {
                case "WITHDRAWN" -> Status.WITHDRAWN;
                case "REJECTED" -> Status.REJECTED;
                case "MERGED" -> Status.MERGED;
                default -> Status.CLOSED;
            };
        }
        if (phase == null) {
            return Status.SUBMITTED;
        }
        return switch (phase) {
            case SUBMITTED -> Status.SUBMITTED;
            case RECORDED -> Boolean.TRUE.equals(waiting) ? Status.WAITING_FOR_CUSTOMER : Status.RECORDED;
            case IN_PROGRESS -> Boolean.TRUE.equals(waiting) ? Status.WAITING_FOR_CUSTOMER : Status.IN_PROGRESS;
            case RESOLVED -> Status.RESOLVED;
        };
    }

    /** The outcome that the customer can disagree with at this instant, or null. */
    public Resolution reopenable(Instant at) {
        boolean resolved = status() == Status.RESOLVED || status() == Status.CLOSED;
        return resolved
                        && resolution != null
                        && cycle != null
                        && resolution.cycle() == cycle
                        && at.isBefore(resolution.reopenUntil())
                ? resolution
                : null;
    }
}
