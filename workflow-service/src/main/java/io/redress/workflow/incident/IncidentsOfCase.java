package io.redress.workflow.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.incident.IncidentWords.Kind;
import io.redress.workflow.incident.IncidentWords.OfIncident;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an agent has to know of the incidents that a case belongs to. */
@Component
public class IncidentsOfCase {

    private final Incidents incidents;
    private final IncidentWords words;
    private final BoundCases cases;
    private final Updates updates;

    IncidentsOfCase(Incidents incidents, IncidentWords words, BoundCases cases, Updates updates) {
        this.incidents = incidents;
        this.words = words;
        this.cases = cases;
        this.updates = updates;
    }

    /**
     * One incident.
     *
     * @param status {@code OPEN}, {@code RESOLVED} or {@code CLOSED}
     * @param title by language
     * @param updates newest first
     * @param proposal what is proposed to this case, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfCase(
            String id, String status, Map<String, String> title, List<Update> updates, Proposal proposal) {}

    /** @param text by language */
    public record Update(Instant at, String by, Map<String, String> text) {}

    /**
     * A decision that the agent can take over, change, or leave; in the complaint's language, because the customer reads
     * it.
     *
     * @param reason for every point
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Proposal(Outcome outcome, String reason, String remedy, String message, String by) {}

    /** Newest binding first; empty for most cases. */
    public List<OfCase> of(CaseFile file) {
        return incidents.of(file.reference()).stream()
                .map(incident -> shown(incident, words.of(incident.id()), file))
                .toList();
    }

    private OfCase shown(Incident incident, OfIncident said, CaseFile file) {
        return new OfCase(
                incident.id(),
                incident.status().name(),
                said.of(Kind.TITLE).byLanguage(),
                updates.of(incident.id()).stream()
                        .map(update -> new Update(
                                update.writtenAt(),
                                update.writtenBy(),
                                said.of(Kind.UPDATE, update.no()).byLanguage()))
                        .toList(),
                cases.isProposed(incident.id(), file.reference())
                        ? new Proposal(
                                incident.proposedOutcome(),
                                in(said.of(Kind.REASON), file),
                                in(said.of(Kind.REMEDY), file),
                                in(said.of(Kind.MESSAGE), file),
                                incident.resolvedBy())
                        : null);
    }

    private static String in(Wording wording, CaseFile file) {
        return wording == null ? null : wording.in(file.language());
    }
}
