package io.redress.workflow.estimate;

import io.redress.calendar.BusinessCalendar;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.casefile.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How long such cases really took: the 90 % quantile, by nearest rank, of the working time of answers to the same category
 * and severity. It is silent while there are too few: a quantile of few cases is noise.
 */
@Component
class LearnedTime {

    private final JdbcTemplate jdbc;
    private final WorkflowSettings settings;
    private final Clock clock;

    LearnedTime(JdbcTemplate jdbc, WorkflowSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param cases how many answers it rests on */
    record Learned(Duration work, int cases) {}

    /** @param calendar the one whose working time is meant: hours of different calendars are not alike */
    Optional<Learned> of(String category, Severity severity, BusinessCalendar calendar) {
        OffsetDateTime since = OffsetDateTime.ofInstant(
                clock.instant().minus(settings.learning().window()), ZoneOffset.UTC);
        return jdbc
                .query(
                        "select count(*) as cases,"
                                + " percentile_disc(0.9) within group (order by worked_seconds) as seconds"
                                + " from case_cycle where decided_category = ? and decided_severity = ?"
                                + " and decided_calendar = ? and resolved_at > ? and worked_seconds is not null",
                        (row, index) -> new Learned(Duration.ofSeconds(row.getLong("seconds")), row.getInt("cases")),
                        category,
                        severity.name(),
                        calendar.id(),
                        since)
                .stream()
                .filter(learned -> learned.cases() >= settings.learning().fromCases())
                .findFirst();
    }
}
