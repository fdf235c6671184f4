package io.redress.workflow.clocks;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.estimate.OwnClock;
import io.redress.workflow.regime.Regimes;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a case together with the rules that count now. */
@Component
public class ClocksOfCase {

    private final Regimes regimes;
    private final OwnClock ownClock;
    private final Clock clock;

    ClocksOfCase(Regimes regimes, OwnClock ownClock, Clock clock) {
        this.regimes = regimes;
        this.ownClock = ownClock;
        this.clock = clock;
    }

    CaseClocks of(CaseFile file) {
        return new CaseClocks(
                file,
                regimes.deadlines(file),
                file.dueAt() == null || file.estimates().isEmpty() ? null : ownClock.warnAt(file));
    }

    /** All clocks as people see them now. */
    public List<ClockState> states(CaseFile file) {
        return of(file).states(clock.instant());
    }
}
