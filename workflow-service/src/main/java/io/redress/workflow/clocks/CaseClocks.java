package io.redress.workflow.clocks;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.ClockStep;
import io.redress.workflow.casefile.CaseFile.ClockStep.Kind;
import io.redress.workflow.clocks.ClockState.State;
import io.redress.workflow.regime.Deadline;
import io.redress.workflow.regime.Deadline.MetBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the clocks of one case show and ask for: a pure function of the case, its legal dates and the instant at which the
 * promise is warned of.
 *
 * @param ownWarnAt when four fifths of the promised working time will have passed; null before there is a promise
 */
record CaseClocks(CaseFile file, List<Deadline> deadlines, Instant ownWarnAt) {

    /** The reason of an estimate that came with a holding letter: its date is kept by the legal clock. */
    static final String DELAY_ANNOUNCED = "DELAY_ANNOUNCED";

    /** The date has passed once the last second of its last day is over. */
    private static final Duration LAST_SECOND = Duration.ofSeconds(1);

    /** What is still to be done, the earliest first. */
    List<DueStep> steps() {
        if (isAnswered()) {
            return List.of();
        }
        return Stream.concat(
                        ownSteps(), deadlines.stream().filter(d -> !isMet(d)).flatMap(this::legalSteps))
                .filter(step -> !isTaken(step))
                .sorted(Comparator.comparing(DueStep::at))
                .toList();
    }

    private Stream<DueStep> ownSteps() {
        if (ownWarnAt == null || file.pausedSince() != null || isKeptByLaw()) {
            return Stream.of();
        }
        return Stream.of(new DueStep(ownWarnAt, Kind.WARNING, null), new DueStep(file.dueAt(), Kind.DUE, null));
    }

    private Stream<DueStep> legalSteps(Deadline deadline) {
        if (!deadline.duty()) {
            return Stream.of();
        }
        List<DueStep> steps = new ArrayList<>();
        if (deadline.warnAt() != null) {
            steps.add(new DueStep(deadline.warnAt(), Kind.WARNING, deadline));
        }
        if (deadline.holdAt() != null) {
            steps.add(new DueStep(deadline.holdAt(), Kind.HOLDING, deadline));
        }
        if (!isHeld(deadline)) {
            steps.add(new DueStep(deadline.dueAt().plus(LAST_SECOND), Kind.DUE, deadline));
        }
        return steps.stream();
    }

    /** A legal step is taken once, whatever its date becomes; a new promise has steps of its own. */
    private boolean isTaken(DueStep step) {
        return taken(step.clock(), step.kind())
                .anyMatch(taken -> !step.isOwn() || taken.dueAt().equals(step.at()));
    }

    /** Whether a letter left before the date had passed; a late one does not mend the breach. */
    boolean isHeld(Deadline deadline) {
        return taken(deadline.clock(), Kind.HOLDING)
                .anyMatch(taken -> !taken.takenAt().isAfter(deadline.dueAt()));
    }

    /** Legal dates that a letter may put off now: warned of, and neither put off nor missed. */
    List<Deadline> openLetters() {
        return deadlines.stream()
                .filter(deadline -> deadline.holdAt() != null
                        && isTaken(deadline, Kind.WARNING)
                        && !isTaken(deadline, Kind.HOLDING)
                        && !isTaken(deadline, Kind.DUE))
                .toList();
    }

    private boolean isTaken(Deadline deadline, Kind kind) {
        return taken(deadline.clock(), kind).findAny().isPresent();
    }

    private Stream<ClockStep> taken(String clock, Kind kind) {
        return file.clockSteps().stream()
                .filter(taken -> taken.cycle() == file.cycle() && taken.clock().equals(clock) && taken.kind() == kind);
    }

    /** The letter's date is a legal one; its clock warns and escalates. */
    boolean isKeptByLaw() {
        return !file.estimates().isEmpty()
                && DELAY_ANNOUNCED.equals(
                        file.estimates().get(file.estimates().size() - 1).reason());
    }

    private boolean isAnswered() {
        return file.currentCycle().resolvedAt() != null || file.currentCycle().endedAt() != null;
    }

    private boolean isMet(Deadline deadline) {
        return metAt(deadline) != null;
    }

    private Instant metAt(Deadline deadline) {
        return deadline.metBy() == MetBy.RECORDING
                ? file.recordedAt()
                : file.currentCycle().resolvedAt();
    }

    /** All clocks as people see them: the own one, then the law's by their dates. */
    List<ClockState> states(Instant now) {
        List<ClockState> states = new ArrayList<>();
        if (ownWarnAt != null) {
            states.add(new ClockState(
                    DueStep.OWN,
                    null,
                    ownState(now),
                    ownWarnAt,
                    null,
                    file.dueAt(),
                    file.dueAt(),
                    null,
                    file.estimates().get(file.estimates().size() - 1).provisionalFrom(),
                    null));
        }
        deadlines.stream()
                .sorted(Comparator.comparing(Deadline::dueAt))
                .map(deadline -> new ClockState(
                        deadline.clock(),
                        deadline.regime(),
                        state(deadline, now),
                        deadline.warnAt(),
                        deadline.holdAt(),
                        deadline.unextendedDueAt(),
                        deadline.dueAt(),
                        deadline.metBy(),
                        deadline.provisionalFrom(),
                        deadline.zone()))
                .forEach(states::add);
        return states;
    }

    private State ownState(Instant now) {
        Instant resolvedAt = file.currentCycle().resolvedAt();
        if (isAnswered()) {
            return resolvedAt != null && resolvedAt.isAfter(file.dueAt()) ? State.OVERDUE : State.MET;
        }
        if (file.pausedSince() != null) {
            return State.PAUSED;
        }
        if (!file.dueAt().isAfter(now)) {
            return State.OVERDUE;
        }
        return ownWarnAt.isAfter(now) ? State.RUNNING : State.WARNED;
    }

    private State state(Deadline deadline, Instant now) {
        Instant metAt = metAt(deadline);
        Instant ended = file.currentCycle().endedAt();
        Instant until = metAt != null ? metAt : ended != null ? ended : now;
        boolean passed = until.isAfter(deadline.dueAt());
        if (isHeld(deadline) || passed && !deadline.duty()) {
            return State.HELD;
        }
        if (passed) {
            return State.MISSED;
        }
        if (metAt != null || isAnswered()) {
            return State.MET;
        }
        return deadline.warnAt() == null || deadline.warnAt().isAfter(now) ? State.RUNNING : State.WARNED;
    }
}
