package io.redress.workflow.incident;

import io.redress.workflow.incident.IncidentWords.Kind;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes one update for all complaints of an incident. {@link Telling} brings it to each of them. */
@Component
class TellAll {

    static final int LONGEST = 5_000;

    private final Incidents incidents;
    private final IncidentWords words;
    private final Updates updates;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TellAll(Incidents incidents, IncidentWords words, Updates updates, TransactionTemplate transactions, Clock clock) {
        this.incidents = incidents;
        this.words = words;
        this.updates = updates;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param text by language; each complainant reads the one of their complaint, else English
     * @param alsoNotice whether it becomes the public notice, too
     * @param requestKey of this request: the same key again is the same update
     * @return its number, from 1
     * @throws io.redress.doors.Refused 400 with the field, 404 and 409 as the incident is
     */
    int tell(String incident, Map<String, String> text, boolean alsoNotice, String requestKey, String actor) {
        Wording wording = Wording.required("update", text, alsoNotice ? OpenIncident.LONGEST_NOTICE : LONGEST);
        Integer number = transactions.execute(status -> {
            incidents.lock(incident);
            Optional<Integer> before = updates.withKey(incident, requestKey);
            return before.isPresent() ? before.get() : write(incident, wording, alsoNotice, requestKey, actor);
        });
        return number == null ? 0 : number;
    }

    private int write(String incident, Wording wording, boolean alsoNotice, String requestKey, String actor) {
        int no = updates.last(incident) + 1;
        updates.write(incident, no, requestKey, actor, clock.instant());
        words.store(incident, Kind.UPDATE, no, wording);
        if (alsoNotice) {
            words.store(incident, Kind.NOTICE, 0, wording);
        }
        updates.queue(incident, no);
        return no;
    }
}
