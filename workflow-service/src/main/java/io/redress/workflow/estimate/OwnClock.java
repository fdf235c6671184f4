package io.redress.workflow.estimate;

import io.redress.calendar.BusinessCalendar;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Estimate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The house's own clock: it stands still while the customer has the word. */
@Component
public class OwnClock {

    private static final int WARNED_AT = 4;
    private static final int OF = 5;

    private final WorkingTime workingTime;
    private final Clock clock;

    OwnClock(WorkingTime workingTime, Clock clock) {
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** The calendar that the promise was counted in; the department's own when that one is there no more. */
    public BusinessCalendar calendar(CaseFile file) {
        Estimate estimate = file.estimates().get(file.estimates().size() - 1);
        return workingTime.find(estimate.calendar()).orElseGet(() -> workingTime.of(file.department()));
    }

    /** The working time that the current cycle has spent waiting for the customer, up to now. */
    public Duration waited(CaseFile file, BusinessCalendar calendar) {
        return file.pauses().stream()
                .filter(pause -> pause.cycle() == file.cycle())
                .map(pause -> calendar.between(
                        pause.pausedAt(), pause.resumedAt() == null ? clock.instant() : pause.resumedAt()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The working time from the beginning of the cycle up to an instant, pauses left out. */
    public Duration worked(CaseFile file, BusinessCalendar calendar, Instant until) {
        return calendar.between(file.currentCycle().startedAt(), until).minus(waited(file, calendar));
    }

    /**
     * When 80 % of the promised working time has passed; for a case with a due time only. In whole milliseconds: the
     * database keeps microseconds, and an instant that it rounds is not found again.
     */
    public Instant warnAt(CaseFile file) {
        BusinessCalendar calendar = calendar(file);
        Duration promised = worked(file, calendar, file.dueAt());
        Duration untilWarning = promised.multipliedBy(WARNED_AT).dividedBy(OF).plus(waited(file, calendar));
        return calendar.add(file.currentCycle().startedAt(), untilWarning.isNegative() ? Duration.ZERO : untilWarning)
                .at()
                .truncatedTo(ChronoUnit.MILLIS);
    }
}
