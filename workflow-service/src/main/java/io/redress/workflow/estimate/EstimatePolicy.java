package io.redress.workflow.estimate;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.WorkingInstant;
import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Estimate;
import io.redress.workflow.casefile.Ground;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Computes when the answer is due: the rule's working time, counted from the beginning of the cycle in the calendar of
 * the rule or else of the department, plus the working time that was spent waiting for the customer.
 */
@Component
class EstimatePolicy {

    private final EstimateRules rules;
    private final WorkingTime workingTime;
    private final Clock clock;

    EstimatePolicy(EstimateRules rules, WorkingTime workingTime, Clock clock) {
        this.rules = rules;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /**
     * The first estimate of a cycle. Were it over before it could be told (the case came in late), its time is counted
     * from now: nobody is promised the past.
     */
    Estimate first(CaseFile file, Basis basis) {
        EstimateRule rule = rule(file);
        BusinessCalendar calendar = calendar(file, rule);
        Instant now = clock.instant();
        WorkingInstant due = calendar.add(file.currentCycle().startedAt(), rule.work());
        WorkingInstant told = due.at().isAfter(now) ? due : calendar.add(now, rule.work());
        return estimate(file, basis, told, null, null, rule, calendar);
    }

    /**
     * A later estimate of the same cycle. When by the new grounds it would be over already, what was told before
     * stands.
     *
     * @param reason a code for the customer: why it changed
     */
    Estimate later(CaseFile file, Basis basis, String reason) {
        EstimateRule rule = rule(file);
        BusinessCalendar calendar = calendar(file, rule);
        Duration work = rule.work().plus(waited(file, calendar));
        WorkingInstant due = calendar.add(file.currentCycle().startedAt(), work);
        WorkingInstant told =
                due.at().isAfter(clock.instant()) ? due : new WorkingInstant(file.dueAt(), due.provisionalFrom());
        return estimate(file, basis, told, file.dueAt(), reason, rule, calendar);
    }

    private EstimateRule rule(CaseFile file) {
        return rules.rule(file.category(), file.severity(), file.lane());
    }

    private BusinessCalendar calendar(CaseFile file, EstimateRule rule) {
        return rule.calendar() == null ? workingTime.of(file.department()) : workingTime.calendar(rule.calendar());
    }

    private Duration waited(CaseFile file, BusinessCalendar calendar) {
        return file.pauses().stream()
                .filter(pause -> pause.cycle() == file.cycle())
                .map(pause -> calendar.between(
                        pause.pausedAt(), pause.resumedAt() == null ? clock.instant() : pause.resumedAt()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Estimate estimate(
            CaseFile file,
            Basis basis,
            WorkingInstant due,
            Instant previously,
            String reason,
            EstimateRule rule,
            BusinessCalendar calendar) {
        return new Estimate(
                file.cycle(),
                basis,
                due.at(),
                previously,
                reason,
                rule.rule(),
                calendar.id(),
                calendar.version(),
                due.provisionalFrom(),
                Ground.POLICY,
                null,
                null,
                clock.instant());
    }
}
