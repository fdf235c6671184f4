package io.redress.intake.hours;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.BusinessCalendars;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The desk's working hours, from the calendar that workflow-service counts in too. */
@Component
@EnableConfigurationProperties(ServiceDesk.Settings.class)
public class ServiceDesk {

    private final BusinessCalendar calendar;

    ServiceDesk(Settings settings) {
        this.calendar = BusinessCalendars.load(settings.location()).get(settings.calendar());
    }

    /**
     * @param calendar which calendar the desk keeps
     * @param location a directory with calendar files that replace the shipped ones; empty for none
     */
    @ConfigurationProperties("redress.desk")
    record Settings(
            @DefaultValue("office") String calendar,
            @DefaultValue("") String location) {}

    /** The hours as they are at an instant. */
    public ServiceHours at(Instant instant) {
        boolean open = calendar.isOpen(instant);
        return new ServiceHours(open, open ? null : calendar.nextOpening(instant));
    }

    /** The hours of an ordinary week. */
    public Map<DayOfWeek, List<String>> weeklyHours() {
        return calendar.weeklyHours();
    }

    /** Days whose hours differ from the ordinary week. */
    public SortedMap<LocalDate, List<String>> exceptionalDays(LocalDate from, LocalDate until) {
        return calendar.exceptionalDays(from, until);
    }

    /** The first day whose holidays are not known, when this day is that one or a later one; else null. */
    public LocalDate provisionalFrom(LocalDate day) {
        return calendar.provisionalFrom(day);
    }

    /** The zone in which the desk works and promises. */
    public ZoneId zone() {
        return calendar.zone();
    }
}
