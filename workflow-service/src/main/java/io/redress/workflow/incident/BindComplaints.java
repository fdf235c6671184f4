package io.redress.workflow.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.doors.Refused;
import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.incident.Incident.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says which complaints belong to an incident. Who comes later hears the latest update, and gets the proposed decision
 * when there is one already.
 */
@Component
class BindComplaints {

    static final int MOST_REFERENCES = 1_000;

    private final Incidents incidents;
    private final BoundCases cases;
    private final Updates updates;
    private final Taxonomy taxonomy;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BindComplaints(
            Incidents incidents,
            BoundCases cases,
            Updates updates,
            Taxonomy taxonomy,
            TransactionTemplate transactions,
            Clock clock) {
        this.incidents = incidents;
        this.cases = cases;
        this.updates = updates;
        this.taxonomy = taxonomy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What became of each reference.
     *
     * @param already they were bound before
     * @param answered they have their answer, and are not bound
     * @param unknown there is no such complaint
     */
    record Bound(List<String> bound, List<String> already, List<String> answered, List<String> unknown) {}

    /**
     * What binding all that match would do.
     *
     * @param matching complaints without an answer
     * @param already how many of them are bound
     * @param references of those that would be bound, the first of them
     */
    record Preview(int matching, int already, List<String> references) {

        @JsonProperty("toBind")
        public int toBind() {
            return matching - already;
        }
    }

    /** @throws Refused 400 for none or too many, 404 and 409 as the incident is */
    Bound references(String incident, List<String> written, String actor) {
        Set<String> references = new LinkedHashSet<>();
        for (String reference : written == null ? List.<String>of() : written) {
            if (reference != null && !reference.isBlank()) {
                references.add(reference.strip().toUpperCase(Locale.ROOT));
            }
        }
        if (references.isEmpty()) {
            throw new Refused(HttpStatus.BAD_REQUEST, "missing-text", "references", "Name at least one complaint.");
        }
        if (references.size() > MOST_REFERENCES) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "too-many",
                    "references",
                    "Name at most " + MOST_REFERENCES + " complaints at once.");
        }
        return transactions.execute(status -> bind(incidents.lock(incident), references, actor));
    }

    /** @throws Refused 400 for an unknown category, 404 and 409 as the incident is */
    Preview preview(String incident, String category, Instant since) {
        String known = OpenIncident.known(category, taxonomy);
        incidents.get(incident);
        List<String> matching = cases.matching(known, since);
        Set<String> bound = cases.references(incident);
        List<String> free = matching.stream()
                .filter(reference -> !bound.contains(reference))
                .toList();
        return new Preview(matching.size(), matching.size() - free.size(), free.subList(0, Math.min(20, free.size())));
    }

    /**
     * Binds all complaints without an answer of this category, or below it, received since then.
     *
     * @return how many were not bound before
     */
    int matching(String incident, String category, Instant since, String actor) {
        String known = OpenIncident.known(category, taxonomy);
        Integer bound = transactions.execute(status -> {
            Incident locked = incidents.lock(incident);
            int count = cases.bindMatching(incident, known, since, actor, clock.instant());
            catchUp(locked);
            return count;
        });
        return bound == null ? 0 : bound;
    }

    /** Takes back what was a mistake; what the complaint has heard, it has heard. */
    boolean release(String incident, String reference) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            incidents.lock(incident);
            return cases.release(incident, reference);
        }));
    }

    private Bound bind(Incident incident, Set<String> references, String actor) {
        Bound result = new Bound(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> bound = cases.references(incident.id());
        for (String reference : references) {
            Boolean open = cases.isOpen(reference).orElse(null);
            if (open == null) {
                result.unknown().add(reference);
            } else if (bound.contains(reference)) {
                result.already().add(reference);
            } else if (open) {
                cases.bind(incident.id(), reference, actor, clock.instant());
                result.bound().add(reference);
            } else {
                result.answered().add(reference);
            }
        }
        catchUp(incident);
        return result;
    }

    private void catchUp(Incident incident) {
        int last = updates.last(incident.id());
        if (last > 0) {
            updates.queue(incident.id(), last);
        }
        if (incident.status() == Status.RESOLVED) {
            cases.propose(incident.id(), clock.instant());
        }
    }
}
