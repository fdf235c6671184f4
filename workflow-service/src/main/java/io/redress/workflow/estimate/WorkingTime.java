package io.redress.workflow.estimate;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.BusinessCalendars;
import io.redress.workflow.WorkflowSettings;
import org.springframework.stereotype.Component;

/** The working calendars, by their name or by the department that keeps them. */
@Component
public class WorkingTime {

    /** Kept by the intake desk and by supervisors. */
    public static final String OFFICE = "office";

    private final BusinessCalendars calendars;
    private final WorkflowSettings settings;

    WorkingTime(WorkflowSettings settings) {
        this.settings = settings;
        this.calendars = BusinessCalendars.load(settings.calendars());
        settings.departments().values().forEach(department -> calendars.get(department.calendar()));
    }

    public BusinessCalendar calendar(String id) {
        return calendars.get(id);
    }

    /** The calendar of a department. */
    public BusinessCalendar of(String department) {
        return calendars.get(settings.departments().get(department).calendar());
    }
}
