package io.redress.workflow.incident;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.ProgressReported;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Status;
import io.redress.workflow.engine.StepFailed;
import io.redress.workflow.incident.IncidentWords.Kind;
import io.redress.workflow.incident.Updates.Result;
import io.redress.workflow.incident.Updates.Waiting;
import io.redress.workflow.texts.CaseTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings updates to complaints, one short transaction each: the words become a text of the case (so that they are shown,
 * kept and erased as all of its texts are), its own event tells the customer, and the list says that it is done. Whoever
 * dies in the middle leaves the rest on the list.
 */
@Component
class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);
    private static final int PER_SWEEP = 500;

    private final Updates updates;
    private final IncidentWords words;
    private final CaseChanges changes;
    private final CaseTexts texts;
    private final Announcements announcements;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;
    private final Clock clock;

    Telling(
            Updates updates,
            IncidentWords words,
            CaseChanges changes,
            CaseTexts texts,
            Announcements announcements,
            TransactionTemplate transactions,
            MeterRegistry meters,
            Clock clock) {
        this.updates = updates;
        this.words = words;
        this.changes = changes;
        this.texts = texts;
        this.announcements = announcements;
        this.transactions = transactions;
        this.meters = meters;
        this.clock = clock;
    }

    /** Tells what waits. Several may do so at once, here and in other instances. */
    @Scheduled(
            fixedDelayString = "${redress.workflow.incidents.tell-every}",
            initialDelayString = "${redress.workflow.incidents.tell-every}")
    void sweep() {
        List<Waiting> waiting = updates.waiting(PER_SWEEP);
        Set<String> stuck = new HashSet<>();
        for (Waiting one : waiting) {
            // a later update must not overtake an earlier one
            if (!stuck.contains(one.reference()) && !told(one)) {
                stuck.add(one.reference());
            }
        }
    }

    private boolean told(Waiting one) {
        try {
            transactions.executeWithoutResult(status -> tell(one));
            return true;
        } catch (RuntimeException failure) { // of whatever kind: it stays on the list, and the others are told
            String problem = StepFailed.code(failure);
            meters.counter("redress.incidents.problems", "problem", problem).increment();
            log.warn("incident {}: update {} did not reach {}: {}", one.incident(), one.no(), one.reference(), problem);
            return false;
        }
    }

    private void tell(Waiting one) {
        CaseFile file = changes.lock(one.reference());
        if (!updates.isWaiting(one)) {
            return;
        }
        Instant now = clock.instant();
        if (file.status().ended() || file.status() == Status.RESOLVED) {
            updates.done(one, Result.TOO_LATE, now);
            return;
        }
        String text = texts.store(
                file.reference(),
                file.cycle(),
                null,
                "incident-update",
                words.of(one.incident()).of(Kind.UPDATE, one.no()).in(file.language()));
        announcements.announce(
                new ProgressReported(
                        file.reference(),
                        file.cycle(),
                        "incident:" + one.incident() + ":" + one.no(),
                        now,
                        file.status() == Status.SUBMITTED || file.status() == Status.RECORDED ? "RECORD" : "TRACK",
                        null,
                        text),
                one.incident(),
                text,
                updates.writtenBy(one.incident(), one.no()));
        updates.done(one, Result.TOLD, now);
    }
}
