package io.redress.workflow.estimate;

import io.redress.calendar.BusinessCalendar;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.regime.RulesInForce;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The working calendars, by their name or by the department that keeps them. */
@Component
public class WorkingTime {

    /** Kept by the intake desk and by supervisors. */
    public static final String OFFICE = "office";

    private final RulesInForce rules;
    private final WorkflowSettings settings;

    WorkingTime(RulesInForce rules, WorkflowSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    public BusinessCalendar calendar(String id) {
        return rules.now().calendars().get(id);
    }

    /** The calendar with this name, empty when there is none any more. */
    Optional<BusinessCalendar> find(String id) {
        return Optional.of(rules.now().calendars())
                .filter(calendars -> calendars.ids().contains(id))
                .map(calendars -> calendars.get(id));
    }

    /** The calendar of a department. */
    public BusinessCalendar of(String department) {
        return calendar(settings.departments().get(department).calendar());
    }
}
