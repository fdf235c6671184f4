package io.redress.workflow.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One legal date of one complaint. It never pauses.
 *
 * @param clock {@code regime.clock}, such as {@code psd2.reply}
 * @param regime such as {@code psd2}
 * @param metBy what the law asks for by then
 * @param duty false for an opportunity that may pass
 * @param warnAt when people are warned, or null for never
 * @param holdAt when a holding letter leaves by itself unless a person wrote before, or null where the law knows none
 * @param unextendedDueAt the last second of the last day by plain counting: what the house works towards
 * @param dueAt the last second of the last day as the law has it: rolled to a working day where the regime says so
 * @param heldUntil the last second of the day until when the decision must come after a holding letter, or null
 * @param provisionalFrom the first day that the regime's calendar does not cover, or null when it covers all
 * @param zone in which its days end
 */
public record Deadline(
        String clock,
        String regime,
        MetBy metBy,
        boolean duty,
        Instant warnAt,
        Instant holdAt,
        Instant unextendedDueAt,
        Instant dueAt,
        Instant heldUntil,
        LocalDate provisionalFrom,
        ZoneId zone) {

    /** What ends a legal clock. */
    public enum MetBy {
        /** The complaint has been acknowledged and recorded by a person. */
        RECORDING,
        /** The complainant has the decision. */
        DECISION
    }
}
