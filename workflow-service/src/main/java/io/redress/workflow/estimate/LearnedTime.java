package io.redress.workflow.estimate;

import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.casefile.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How long such cases really took: the 90 % quantile, by nearest rank, of the working time of answers to the same category
 * and severity. It is silent while there are too few: a quantile of few cases is noise.
 */
@Component
class LearnedTime {

    private static final int PERCENT = 90;
    private static final int HUNDRED = 100;

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

    Optional<Learned> of(String category, Severity severity) {
        OffsetDateTime since = OffsetDateTime.ofInstant(
                clock.instant().minus(settings.learning().window()), ZoneOffset.UTC);
        List<Long> seconds = jdbc.queryForList(
                "select worked_seconds from case_cycle where decided_category = ? and decided_severity = ?"
                        + " and resolved_at > ? and worked_seconds is not null order by worked_seconds",
                Long.class,
                category,
                severity.name(),
                since);
        if (seconds.size() < settings.learning().fromCases()) {
            return Optional.empty();
        }
        return Optional.of(new Learned(Duration.ofSeconds(quantile(seconds)), seconds.size()));
    }

    /** The smallest value that at least 90 % of all do not exceed. */
    static long quantile(List<Long> sorted) {
        return sorted.get((sorted.size() * PERCENT + HUNDRED - 1) / HUNDRED - 1);
    }
}
