package io.redress.workflow.incident;

import io.redress.workflow.incident.IncidentView.Proposal;
import io.redress.workflow.incident.IncidentView.Update;
import io.redress.workflow.incident.IncidentWords.Kind;
import io.redress.workflow.incident.IncidentWords.OfIncident;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts an incident together for supervisors. */
@Component
class IncidentViews {

    private static final int MOST_CASES = 200;

    private final Incidents incidents;
    private final IncidentWords words;
    private final BoundCases cases;
    private final Updates updates;

    IncidentViews(Incidents incidents, IncidentWords words, BoundCases cases, Updates updates) {
        this.incidents = incidents;
        this.words = words;
        this.cases = cases;
        this.updates = updates;
    }

    /** All of them, those that are worked with first; without their complaints. */
    List<IncidentView> all() {
        return incidents.all().stream().map(incident -> view(incident, 0)).toList();
    }

    int open() {
        return incidents.count(Incident.Status.OPEN);
    }

    /** @throws io.redress.doors.Refused 404 when there is none */
    IncidentView of(String id) {
        return view(incidents.get(id), MOST_CASES);
    }

    private IncidentView view(Incident incident, int mostCases) {
        OfIncident said = words.of(incident.id());
        BoundCases.Count count = cases.count(incident.id());
        return new IncidentView(
                incident.id(),
                incident.status(),
                incident.category(),
                said.of(Kind.TITLE).byLanguage(),
                texts(said, Kind.NOTICE),
                incident.openedBy(),
                incident.openedAt(),
                incident.resolvedBy(),
                incident.resolvedAt(),
                incident.closedAt(),
                count.bound(),
                count.open(),
                incident.proposedOutcome() == null
                        ? null
                        : new Proposal(
                                incident.proposedOutcome(),
                                texts(said, Kind.REASON),
                                texts(said, Kind.REMEDY),
                                texts(said, Kind.MESSAGE)),
                updates.of(incident.id()).stream()
                        .map(update -> new Update(
                                update.no(),
                                update.writtenBy(),
                                update.writtenAt(),
                                said.of(Kind.UPDATE, update.no()).byLanguage(),
                                update.told(),
                                update.waiting(),
                                update.tooLate()))
                        .toList(),
                cases.of(incident.id(), mostCases));
    }

    private static Map<String, String> texts(OfIncident said, Kind kind) {
        Wording wording = said.of(kind);
        return wording == null ? null : wording.byLanguage();
    }
}
