package io.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A thousand promises pass in the same moment, on a real PostgreSQL with the engine's own executor. */
class ManyTimersTest extends WholeService {

    private static final int CASES = 1_000;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aThousandTimersThatAreDueAtOnceAreWorkedOffWithoutAStall() {
        try (Topics topics = new Topics()) {
            for (int i = 0; i < CASES; i++) {
                topics.submit("MANY-0000-%04d".formatted(i));
            }
            await("all filed").atMost(Duration.ofMinutes(2)).until(() -> count("case_estimate") == CASES);

            // the promises and their timers: all of them a minute ago
            jdbc.update("update case_file set due_at = now() - interval '1 minute' where reference like 'MANY-%'");
            jdbc.update("update case_estimate set due_at = now() - interval '1 minute' where reference like 'MANY-%'");
            jdbc.update("update act_ru_job set duedate_ = now() - interval '1 minute' where process_instance_id_ in"
                    + " (select process_instance_id from case_cycle where reference like 'MANY-%')");
            Instant began = Instant.now();
            await("all escalated")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> escalated() == CASES);
            Duration took = Duration.between(began, Instant.now());

            System.out.printf(
                    "%d timers due at once were worked off in %d.%03d s%n",
                    CASES, took.toSeconds(), took.toMillisPart());
            assertThat(took).isLessThan(Duration.ofSeconds(60));
            assertThat(jdbc.queryForObject(
                            "select count(*) from act_ru_job where retries_ = 0 or exception_stack_id_ is not null",
                            Integer.class))
                    .as("jobs that failed")
                    .isZero();
            assertThat(jdbc.queryForObject(
                            "select count(*) from case_clock_step where clock = 'own' and kind = 'DUE'"
                                    + " and reference like 'MANY-%'",
                            Integer.class))
                    .as("each once")
                    .isEqualTo(CASES);
        }
    }

    private int escalated() {
        return jdbc.queryForObject(
                "select count(*) from case_timeline where what = 'complaint-escalated' and reference like 'MANY-%'",
                Integer.class);
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table + " where reference like 'MANY-%'", Integer.class);
    }
}
