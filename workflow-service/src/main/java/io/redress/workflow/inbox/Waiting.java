package io.redress.workflow.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is left in the inbox. */
@Repository
class Waiting {

    private final JdbcTemplate jdbc;

    Waiting(JdbcTemplate jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("redress.inbox.stuck", this, Waiting::stuck)
                .description("Inbound events that were tried in vain and wait")
                .register(meters);
    }

    /** Those tried least come first: a pile of lasting problems must not keep the passing ones waiting. */
    List<String> references(int limit) {
        return jdbc.queryForList(
                "select reference from inbox where handled_at is null group by reference"
                        + " order by min(attempts), min(arrival) fetch first ? rows only",
                String.class,
                limit);
    }

    private double stuck() {
        Long stuck =
                jdbc.queryForObject("select count(*) from inbox where handled_at is null and attempts > 0", Long.class);
        return stuck == null ? 0 : stuck;
    }
}
