package io.redress.workflow.incident;

import io.redress.doors.Refused;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.incident.Incident.Status;
import io.redress.workflow.incident.IncidentWords.Kind;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends an incident: proposes one decision to all of its complaints that have none. It stands in the form of each case,
 * marked as a proposal; the agent decides.
 */
@Component
class ResolveIncident {

    static final int LONGEST = 10_000;

    private final Incidents incidents;
    private final IncidentWords words;
    private final BoundCases cases;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ResolveIncident(
            Incidents incidents, IncidentWords words, BoundCases cases, TransactionTemplate transactions, Clock clock) {
        this.incidents = incidents;
        this.words = words;
        this.cases = cases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is proposed; words by language.
     *
     * @param reason for the finding on every point
     * @param remedy may be missing
     * @param message may be missing
     */
    record Proposal(
            Outcome outcome, Map<String, String> reason, Map<String, String> remedy, Map<String, String> message) {}

    /**
     * @return how many complaints the decision is proposed to
     * @throws Refused 400 with the field, 404 for an unknown incident, 409 when somebody was first
     */
    int resolve(String incident, Proposal proposal, String actor) {
        if (proposal.outcome() == null) {
            throw new Refused(HttpStatus.BAD_REQUEST, "missing-outcome", "outcome", "Say whether it is upheld.");
        }
        Wording reason = Wording.required("reason", proposal.reason(), LONGEST);
        Wording remedy = Wording.optional("remedy", proposal.remedy(), LONGEST);
        Wording message = Wording.optional("message", proposal.message(), LONGEST);
        Integer proposed = transactions.execute(status -> {
            mustBeOpen(incidents.lock(incident));
            incidents.resolved(incident, proposal.outcome(), actor, clock.instant());
            words.store(incident, Kind.REASON, 0, reason);
            if (remedy != null) {
                words.store(incident, Kind.REMEDY, 0, remedy);
            }
            if (message != null) {
                words.store(incident, Kind.MESSAGE, 0, message);
            }
            return cases.propose(incident, clock.instant());
        });
        return proposed == null ? 0 : proposed;
    }

    /** Nothing more is done with it; what was proposed stays proposed. */
    void close(String incident, String actor) {
        transactions.executeWithoutResult(status -> {
            incidents.lock(incident);
            incidents.closed(incident, actor, clock.instant());
        });
    }

    private static void mustBeOpen(Incident incident) {
        if (incident.status() != Status.OPEN) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "already-resolved",
                    null,
                    "Somebody has resolved this incident already. Look at what they propose.");
        }
    }
}
