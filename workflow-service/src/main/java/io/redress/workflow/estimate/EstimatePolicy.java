package io.redress.workflow.estimate;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.WorkingInstant;
import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Estimate;
import io.redress.workflow.casefile.CaseFile.Pause;
import io.redress.workflow.casefile.Ground;
import io.redress.workflow.estimate.LearnedTime.Learned;
import io.redress.workflow.regime.Regimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Computes when the answer is due: the longer of the policy's working time and of what such cases took, counted from the
 * beginning of the cycle in the calendar of the rule or else of the department, plus the working time that was spent
 * waiting for the customer; never after the strictest legal date without an extension.
 */
@Component
class EstimatePolicy {

    private static final String WAITED = "WAITED_FOR_CUSTOMER";

    private final EstimateRules rules;
    private final LearnedTime learnedTime;
    private final WorkingTime workingTime;
    private final OwnClock ownClock;
    private final Regimes regimes;
    private final Clock clock;

    EstimatePolicy(
            EstimateRules rules,
            LearnedTime learnedTime,
            WorkingTime workingTime,
            OwnClock ownClock,
            Regimes regimes,
            Clock clock) {
        this.rules = rules;
        this.learnedTime = learnedTime;
        this.workingTime = workingTime;
        this.ownClock = ownClock;
        this.regimes = regimes;
        this.clock = clock;
    }

    /** What an estimate rests on. */
    private record Grounds(EstimateRule rule, BusinessCalendar calendar, Duration work, Ground ground, Integer cases) {

        Grounds byPerson() {
            return new Grounds(rule, calendar, work, Ground.PERSON, null);
        }
    }

    /**
     * The first estimate of a cycle. Were it over before it could be told (the case came in late), its time is counted
     * from now: nobody is promised the past.
     */
    Estimate first(CaseFile file, Basis basis) {
        Grounds grounds = grounds(file);
        Instant now = clock.instant();
        WorkingInstant due = grounds.calendar().add(file.currentCycle().startedAt(), grounds.work());
        WorkingInstant told = due.at().isAfter(now) ? due : grounds.calendar().add(now, grounds.work());
        return estimate(file, basis, told, null, null, grounds);
    }

    /**
     * A later estimate of the same cycle. When by the new grounds it would be over already, what was told before
     * stands; so does what a person has promised. Either is put off by the time that the customer had the word.
     *
     * @param reason a code for the customer: why it changed
     */
    Estimate later(CaseFile file, Basis basis, String reason) {
        Grounds grounds = grounds(file);
        BusinessCalendar calendar = grounds.calendar();
        WorkingInstant due =
                calendar.add(file.currentCycle().startedAt(), grounds.work().plus(ownClock.waited(file, calendar)));
        WorkingInstant stands = reason.equals(WAITED)
                ? calendar.add(file.dueAt(), lastWait(file, calendar))
                : new WorkingInstant(file.dueAt(), due.provisionalFrom());
        if (isPromisedByPerson(file) && !due.at().isAfter(stands.at())) {
            return estimate(file, basis, stands, file.dueAt(), reason, grounds.byPerson());
        }
        return estimate(file, basis, due.at().isAfter(clock.instant()) ? due : stands, file.dueAt(), reason, grounds);
    }

    /** The same promise, on record once more because something beside it has changed. */
    Estimate unmoved(CaseFile file, String reason) {
        Estimate last = file.estimates().get(file.estimates().size() - 1);
        return new Estimate(
                file.cycle(),
                Basis.REVISED,
                last.dueAt(),
                last.dueAt(),
                reason,
                last.rule(),
                last.calendar(),
                last.calendarVersion(),
                last.provisionalFrom(),
                last.ground(),
                last.learnedFrom(),
                null,
                clock.instant());
    }

    /** What a person promises with an explanation; timers know whole milliseconds only. */
    Estimate delayed(CaseFile file, Instant promised, String reasonText) {
        Grounds grounds = grounds(file);
        Instant newDueAt = promised.truncatedTo(ChronoUnit.MILLIS);
        return new Estimate(
                file.cycle(),
                Basis.REVISED,
                newDueAt,
                file.dueAt(),
                "DELAYED",
                grounds.rule().rule(),
                grounds.calendar().id(),
                grounds.calendar().version(),
                provisionalFrom(grounds.calendar(), newDueAt),
                Ground.PERSON,
                null,
                reasonText,
                clock.instant());
    }

    private Grounds grounds(CaseFile file) {
        EstimateRule rule = rules.rule(file.category(), file.severity(), file.lane());
        BusinessCalendar calendar =
                rule.calendar() == null ? workingTime.of(file.department()) : workingTime.calendar(rule.calendar());
        Optional<Learned> learned = learnedTime.of(file.category(), file.severity(), calendar);
        Integer cases = learned.map(Learned::cases).orElse(null);
        return learned.filter(took -> took.work().compareTo(rule.work()) > 0)
                .map(took -> new Grounds(rule, calendar, took.work(), Ground.LEARNED, cases))
                .orElseGet(() -> new Grounds(rule, calendar, rule.work(), Ground.POLICY, cases));
    }

    private static LocalDate provisionalFrom(BusinessCalendar calendar, Instant at) {
        return calendar.provisionalFrom(at.atZone(calendar.zone()).toLocalDate());
    }

    private static boolean isPromisedByPerson(CaseFile file) {
        Estimate last = file.estimates().get(file.estimates().size() - 1);
        return last.cycle() == file.cycle() && last.ground() == Ground.PERSON;
    }

    private static Duration lastWait(CaseFile file, BusinessCalendar calendar) {
        Pause last = file.pauses().get(file.pauses().size() - 1);
        return calendar.between(last.pausedAt(), last.resumedAt());
    }

    private Estimate estimate(
            CaseFile file, Basis basis, WorkingInstant due, Instant previously, String reason, Grounds grounds) {
        Instant limit = regimes.strictestDecisionDate(file);
        boolean beyondLaw = limit != null && due.at().isAfter(limit) && limit.isAfter(clock.instant());
        Instant told = beyondLaw ? limit : due.at().truncatedTo(ChronoUnit.MILLIS);
        return new Estimate(
                file.cycle(),
                basis,
                told,
                previously,
                reason,
                grounds.rule().rule(),
                grounds.calendar().id(),
                grounds.calendar().version(),
                beyondLaw ? provisionalFrom(grounds.calendar(), told) : due.provisionalFrom(),
                beyondLaw ? Ground.STATUTE : grounds.ground(),
                grounds.cases(),
                null,
                clock.instant());
    }
}
