package io.redress.workflow.clocks;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.ClockStep.Kind;
import io.redress.workflow.casefile.Ground;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people owe because of a clock: from the state of the case, so that it survives the change of a stage. */
@Component
class Owed {

    /** What is noted on the timeline when a lead has seen to a legal date. */
    static final String SECURED = "deadline-secured";

    private final ClocksOfCase clocks;

    Owed(ClocksOfCase clocks) {
        this.clocks = clocks;
    }

    /**
     * Whether the customer is owed the reason of a delay: the promise has passed and nobody has given a new one, or the
     * promise is as late as a legal date that is near, and only a letter can put that off.
     */
    boolean explanation(CaseFile file, Instant now) {
        return isOpen(file) && file.dueAt() != null && (isPromiseOver(file, now) || isLetterDue(file));
    }

    private boolean isPromiseOver(CaseFile file, Instant now) {
        return file.pausedSince() == null
                && !file.dueAt().isAfter(now)
                && (clocks.of(file).isKeptByLaw()
                        || file.clockSteps().stream()
                                .anyMatch(step -> step.cycle() == file.cycle()
                                        && step.clock().equals(DueStep.OWN)
                                        && step.kind() == Kind.DUE
                                        && step.dueAt().equals(file.dueAt())));
    }

    private boolean isLetterDue(CaseFile file) {
        return clocks.of(file).openLetters().stream()
                .anyMatch(deadline -> !file.dueAt().isBefore(deadline.unextendedDueAt()));
    }

    /** Whether a lead has to see to a legal date: something happened after it was last seen to. */
    boolean security(CaseFile file) {
        Instant lastSecured = file.timeline().stream()
                .filter(row -> row.cycle() == file.cycle() && row.what().equals(SECURED))
                .map(CaseFile.TimelineRow::at)
                .reduce((earlier, later) -> later)
                .orElse(Instant.MIN);
        return isOpen(file) && alarms(file).anyMatch(at -> at.isAfter(lastSecured));
    }

    /** Whether a promise was cut at the legal date and nobody above has heard of it yet. */
    boolean isPromiseCutUnheard(CaseFile file) {
        return isOpen(file)
                && cutPromises(file)
                        .anyMatch(madeAt -> file.timeline().stream()
                                .noneMatch(row -> "PROMISE_BEYOND_STATUTE".equals(row.detail())
                                        && !row.at().isBefore(madeAt)));
    }

    private static Stream<Instant> cutPromises(CaseFile file) {
        return file.estimates().stream()
                .filter(estimate -> estimate.cycle() == file.cycle()
                        && estimate.ground() == Ground.STATUTE
                        && !CaseClocks.DELAY_ANNOUNCED.equals(estimate.reason()))
                .map(CaseFile.Estimate::madeAt);
    }

    private static Stream<Instant> alarms(CaseFile file) {
        return Stream.concat(
                file.clockSteps().stream()
                        .filter(step -> step.cycle() == file.cycle()
                                && !step.clock().equals(DueStep.OWN)
                                && step.kind() != Kind.HOLDING)
                        .map(CaseFile.ClockStep::takenAt),
                cutPromises(file));
    }

    private static boolean isOpen(CaseFile file) {
        return file.currentCycle().resolvedAt() == null && file.currentCycle().endedAt() == null;
    }
}
