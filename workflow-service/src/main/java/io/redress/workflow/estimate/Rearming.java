package io.redress.workflow.estimate;

import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Estimate;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.ClocksChanged;
import io.redress.workflow.casefile.Ground;
import io.redress.workflow.regime.PublishedRules;
import io.redress.workflow.regime.Regimes;
import io.redress.workflow.regime.RulesInForce;
import io.redress.workflow.regime.RulesInForce.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets changed calendars and regimes count for cases that are open already: their dates are computed again, told where
 * they moved, and their timers follow. One short transaction per case; a case that fails is listed and holds up no other.
 */
@Service
public class Rearming {

    private static final Logger log = LoggerFactory.getLogger(Rearming.class);
    private static final int SAY_EVERY = 500;
    private static final String PROMISE = "dueAt";
    private static final String CALENDAR = "CALENDAR_CHANGED";

    private final RulesInForce rulesInForce;
    private final PublishedRules published;
    private final Regimes regimes;
    private final EstimatePolicy policy;
    private final Estimating estimating;
    private final CaseFiles files;
    private final CaseChanges changes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Rearming(
            RulesInForce rulesInForce,
            PublishedRules published,
            Regimes regimes,
            EstimatePolicy policy,
            Estimating estimating,
            CaseFiles files,
            CaseChanges changes,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rulesInForce = rulesInForce;
        this.published = published;
        this.regimes = regimes;
        this.policy = policy;
        this.estimating = estimating;
        this.files = files;
        this.changes = changes;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * A date that moves.
     *
     * @param what {@code dueAt} or {@code statutoryDueAt}
     * @param from null where there was none
     * @param to null where there is none any more
     */
    public record Move(String reference, String what, Instant from, Instant to, String reason) {}

    /**
     * @param cases how many open cases were looked at
     * @param failed references whose dates could not be computed; the log says why
     */
    public record Outcome(boolean dryRun, int cases, List<Move> moves, List<String> failed) {}

    /**
     * Reads the rules anew and computes every open case under them.
     *
     * @param dryRun only list what would move: nothing counts, nothing is told
     * @throws io.redress.settings.SettingsProblem when a file cannot be used; then nothing has changed
     */
    public Outcome run(boolean dryRun) {
        Rules before = rulesInForce.now();
        Rules rules = rulesInForce.read();
        if (!dryRun) {
            rulesInForce.replace(rules);
            published.publish(rules);
        }
        List<Move> moves = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<String> open = files.open();
        for (int i = 0; i < open.size(); i++) {
            String reference = open.get(i);
            try {
                moves.addAll(
                        dryRun
                                ? moves(files.get(reference), before, rules)
                                : transaction.execute(status -> apply(reference, before, rules)));
            } catch (RuntimeException e) {
                log.warn("{} keeps its dates: {}", reference, e.getClass().getSimpleName());
                failed.add(reference);
            }
            if ((i + 1) % SAY_EVERY == 0) {
                log.info("{} of {} open cases computed again", i + 1, open.size());
            }
        }
        return new Outcome(dryRun, open.size(), moves, failed);
    }

    private List<Move> apply(String reference, Rules before, Rules after) {
        CaseFile file = changes.lock(reference);
        List<Move> moves = moves(file, before, after);
        if (moves.isEmpty()) {
            events.publishEvent(new ClocksChanged(reference));
        } else {
            String reason = moves.get(0).reason();
            boolean promiseMoves = moves.get(0).what().equals(PROMISE);
            estimating.tell(file, promiseMoves ? again(file, reason) : policy.unmoved(file, reason), null);
        }
        return moves;
    }

    /** What moves because of the rules alone: what was learned since the promise was made is no reason to break it. */
    private List<Move> moves(CaseFile file, Rules before, Rules after) {
        List<Move> moves = new ArrayList<>();
        if (file.dueAt() == null) {
            return moves;
        }
        Instant legal = rulesInForce.supposing(after, () -> regimes.legalDate(file));
        boolean legalMoves = !Objects.equals(legal, file.statutoryDueAt());
        Instant wouldBe =
                rulesInForce.supposing(before, () -> again(file, CALENDAR).dueAt());
        Estimate made = rulesInForce.supposing(after, () -> again(file, CALENDAR));
        if (!made.dueAt().equals(wouldBe) && !made.dueAt().equals(file.dueAt())) {
            boolean byLaw = legalMoves && made.ground() == Ground.STATUTE;
            moves.add(new Move(
                    file.reference(), PROMISE, file.dueAt(), made.dueAt(), byLaw ? "REGIME_CHANGED" : CALENDAR));
        }
        if (legalMoves) {
            moves.add(new Move(file.reference(), "statutoryDueAt", file.statutoryDueAt(), legal, "REGIME_CHANGED"));
        }
        return moves;
    }

    /** While the customer has the word the promise stands; it is computed again with the answer. */
    private Estimate again(CaseFile file, String reason) {
        return file.pausedSince() == null ? policy.later(file, Basis.REVISED, reason) : policy.unmoved(file, reason);
    }
}
