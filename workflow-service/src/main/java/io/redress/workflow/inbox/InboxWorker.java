package io.redress.workflow.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.outbox.jdbc.InboxEntry;
import io.redress.outbox.jdbc.JdbcInbox;
import io.redress.workflow.engine.StepFailed;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works what waits in the inbox, in order per reference: one transaction holds an event's effect and the mark that it
 * is handled. What cannot be handled stays, holds back what came after it, is visible with its problem, and is tried
 * again.
 */
@Component
public class InboxWorker {

    private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);
    private static final int QUICK_TRIES = 3;

    private final JdbcInbox stored;
    private final Waiting waiting;
    private final Correlation correlation;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;
    private final int perSweep;

    InboxWorker(
            JdbcInbox stored,
            Waiting waiting,
            Correlation correlation,
            TransactionTemplate transactions,
            MeterRegistry meters,
            @Value("${redress.workflow.inbox.per-sweep}") int perSweep) {
        this.stored = stored;
        this.waiting = waiting;
        this.correlation = correlation;
        this.transactions = transactions;
        this.meters = meters;
        this.perSweep = perSweep;
    }

    /** Looks after what was left: early events, failures, and what was stored just before the service died. */
    @Scheduled(
            fixedDelayString = "${redress.workflow.inbox.sweep-every}",
            initialDelayString = "${redress.workflow.inbox.sweep-every}")
    public void sweep() {
        waiting.references(perSweep).forEach(this::work);
    }

    /**
     * Handles what waits for a reference, in order, until nothing is left or one cannot be handled. One that is too
     * early is passed over, because what it waits for comes behind it; it is tried again after each that succeeded.
     */
    public void work(String reference) {
        int position = 0;
        int tries = 0;
        Result result;
        do {
            result = tryOne(reference, position);
            tries = result == Result.AGAIN ? tries + 1 : 0;
            position = result == Result.EARLY ? position + 1 : result == Result.HANDLED ? 0 : position;
        } while (result.goesOn && tries < QUICK_TRIES);
    }

    private Result tryOne(String reference, int position) {
        InboxEntry[] one = new InboxEntry[1];
        try {
            return transactions.execute(status -> {
                List<InboxEntry> entries = stored.waiting(reference);
                if (entries.size() <= position) {
                    return Result.NOTHING_LEFT;
                }
                one[0] = entries.get(position);
                correlation.correlate(one[0]);
                stored.handled(one[0].event().id());
                return Result.HANDLED;
            });
        } catch (TooEarly early) {
            return failed(one[0], early, Result.EARLY);
        } catch (OptimisticLockingException concurrent) {
            return failed(one[0], concurrent, Result.AGAIN);
        } catch (RuntimeException failure) { // of whatever kind: the event must stay, with its problem
            return failed(one[0], failure, Result.STUCK);
        }
    }

    private Result failed(InboxEntry entry, RuntimeException failure, Result result) {
        if (entry == null) {
            throw failure; // the store itself is away: the listener waits for it
        }
        String problem = failure instanceof TooEarly ? TooEarly.CODE : StepFailed.code(root(failure));
        transactions.executeWithoutResult(status -> stored.failed(entry.event().id(), problem));
        meters.counter("redress.inbox.problems", "type", entry.event().type(), "problem", problem)
                .increment();
        if (entry.attempts() == 0) { // said once; the meter and the table go on counting
            log.warn(
                    "inbox: {} {} waits: {}",
                    entry.event().reference(),
                    entry.event().type(),
                    problem);
        }
        return result;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private enum Result {
        HANDLED(true),
        EARLY(true),
        AGAIN(true),
        STUCK(false),
        NOTHING_LEFT(false);

        private final boolean goesOn;

        Result(boolean goesOn) {
            this.goesOn = goesOn;
        }
    }
}
