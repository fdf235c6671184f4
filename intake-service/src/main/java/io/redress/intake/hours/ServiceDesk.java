package io.redress.intake.hours;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.BusinessCalendars;
import io.redress.calendar.WorkingInstant;
import io.redress.settings.SettingsProblem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The desk's working hours, from the calendar that workflow-service counts in too. */
@Component
@EnableConfigurationProperties(ServiceDesk.Settings.class)
public class ServiceDesk {

    private static final Logger log = LoggerFactory.getLogger(ServiceDesk.class);

    private final Settings settings;
    private volatile BusinessCalendar calendar;
    private volatile String complainedOf;

    ServiceDesk(Settings settings) {
        this.settings = settings;
        this.calendar = read();
    }

    private BusinessCalendar read() {
        return BusinessCalendars.load(settings.location()).get(settings.calendar());
    }

    String calendarName() {
        return settings.calendar();
    }

    /**
     * Reads the calendar anew when promises are counted by another edition of it. A file that cannot be used, or is another
     * edition still, changes nothing and is complained of once.
     *
     * @param version of the calendar by which promises are counted now
     */
    void follow(String version) {
        if (version.equals(calendar.version())) {
            return;
        }
        try {
            BusinessCalendar mine = read();
            if (mine.version().equals(version)) {
                calendar = mine;
                log.info("the desk's hours follow {}", mine);
            } else {
                complain(version, "here it is " + mine + ": put the same files where REDRESS_CALENDARS points");
            }
        } catch (SettingsProblem unusable) {
            complain(version, unusable.getMessage());
        }
    }

    private void complain(String version, String why) {
        if (!version.equals(complainedOf)) {
            complainedOf = version;
            log.warn("workflow-service counts by {} {}, but {}", settings.calendar(), version, why);
        }
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
        WorkingInstant opening = calendar.nextOpening(instant);
        return opening.at().equals(instant)
                ? new ServiceHours(true, null, null)
                : new ServiceHours(false, opening.at(), opening.provisionalFrom());
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
