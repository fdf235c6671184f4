package io.redress.workflow.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.workflow.casefile.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An incident as supervisors see it. Words are by language.
 *
 * @param bound how many complaints belong to it
 * @param open how many of them have no answer yet
 * @param updates newest first
 * @param cases the latest bound, at most 200
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentView(
        String id,
        Incident.Status status,
        String category,
        Map<String, String> title,
        Map<String, String> notice,
        String openedBy,
        Instant openedAt,
        String resolvedBy,
        Instant resolvedAt,
        Instant closedAt,
        int bound,
        int open,
        Proposal proposal,
        List<Update> updates,
        List<BoundCases.Bound> cases) {

    /** @param told how many have heard it, {@code waiting} how many will, {@code tooLate} had their answer before */
    record Update(int no, String by, Instant at, Map<String, String> text, int told, int waiting, int tooLate) {}

    /** What was proposed to all. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proposal(
            Outcome outcome, Map<String, String> reason, Map<String, String> remedy, Map<String, String> message) {}

    /** Whether somebody still waits to hear an update. */
    public boolean telling() {
        return updates.stream().anyMatch(update -> update.waiting() > 0);
    }
}
