package io.redress.workflow.clocks;

import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseTimeline;
import io.redress.workflow.casefile.ClocksChanged;
import io.redress.workflow.engine.Completion;
import io.redress.workflow.engine.CompletionRefused;
import io.redress.workflow.estimate.Estimating;
import io.redress.workflow.regime.Deadline;
import io.redress.workflow.regime.Regimes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes what leads hand in when a date is at stake. */
@Component("delay")
public class Delay {

    private final CaseChanges changes;
    private final CaseTimeline timeline;
    private final HoldingLetters letters;
    private final Regimes regimes;
    private final Estimating estimating;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delay(
            CaseChanges changes,
            CaseTimeline timeline,
            HoldingLetters letters,
            Regimes regimes,
            Estimating estimating,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.timeline = timeline;
        this.letters = letters;
        this.regimes = regimes;
        this.estimating = estimating;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes what is handed in with {@code ExplainDelay}: a new promise with its reason. Where it lies after a legal date
     * that has been warned of and that a letter may put off, it is that letter, too.
     *
     * @throws CompletionRefused when the new date is no instant, lies in the past, or after what the law allows
     */
    public void explain(DelegateTask task) {
        Completion done = Completion.of(task);
        CaseFile file = changes.lock(done.reference());
        String reason = done.required("reason");
        Instant newDueAt = instant(done.required("newDueAt"));
        if (!newDueAt.isAfter(clock.instant())) {
            throw CompletionRefused.invalid("newDueAt");
        }
        List<Deadline> putOff = putOff(file, newDueAt);
        putOff.forEach(deadline -> letters.explained(file, deadline, reason, newDueAt, done.actor()));
        if (putOff.isEmpty()) {
            estimating.delay(file.reference(), newDueAt, reason, done.actor());
        } else {
            estimating.delayWithLetter(file.reference(), newDueAt, reason);
        }
    }

    /** The legal dates that the new promise would pass; each of them must be one that a letter puts off so far. */
    private List<Deadline> putOff(CaseFile file, Instant newDueAt) {
        List<Deadline> passed = regimes.inForce(file).stream()
                .filter(deadline -> newDueAt.isAfter(deadline.unextendedDueAt()))
                .toList();
        List<Deadline> mayBePutOff = letters.open(file);
        for (Deadline deadline : passed) {
            if (!mayBePutOff.contains(deadline) || newDueAt.isAfter(deadline.heldUntil())) {
                throw CompletionRefused.invalid("newDueAt");
            }
        }
        return passed;
    }

    /** Takes what is handed in with {@code SecureDeadline}: what was done so that the legal date is kept. */
    public void secure(DelegateTask task) {
        Completion done = Completion.of(task);
        CaseFile file = changes.lock(done.reference());
        timeline.note(file.reference(), file.cycle(), Owed.SECURED, null, done.required("comment"), done.actor());
        events.publishEvent(new ClocksChanged(file.reference()));
    }

    private static Instant instant(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            throw CompletionRefused.invalid("newDueAt");
        }
    }
}
