package io.redress.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.WholeService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What {@code ./redress bench tasklist} measures, and a start must have prepared. */
class TaskLookupTest extends WholeService {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TaskLookup lookup;

    @Test
    void theDatabaseKnowsHowManyGrantsLetATaskBeRead() {
        assertThat(jdbc.queryForList("select statistics_name::text from pg_stats_ext_exprs", String.class))
                .as("statistics on perms_ & 2 and perms_ & 64, filled")
                .filteredOn("redress_grants_read"::equals)
                .hasSize(2);
    }

    @Test
    void aPageIsReadInTheOrderInWhichItIsShown() {
        String plan = String.join("\n", jdbc.execute((ConnectionCallback<List<String>>) session -> {
            try (var statement = session.createStatement()) {
                // few rows are read quicker than an index; the question is whether it serves the order
                statement.execute("set enable_seqscan = off");
                statement.execute("set enable_bitmapscan = off");
                var rows = statement.executeQuery(
                        "explain select distinct t.priority_, t.due_date_, t.id_ from act_ru_task t"
                                + " order by t.priority_ desc, t.due_date_ asc limit 15");
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                statement.execute("reset enable_seqscan");
                statement.execute("reset enable_bitmapscan");
                return lines;
            }
        }));

        assertThat(plan).contains("redress_tasks_by_urgency").contains("Presorted Key: priority_, due_date_");
    }

    @Test
    void plansAreMadeForTheValuesAskedFor() {
        assertThat(jdbc.queryForObject("show plan_cache_mode", String.class)).isEqualTo("force_custom_plan");
        assertThat(jdbc.queryForObject("show jit", String.class)).isEqualTo("off");
    }

    @Test
    void aSecondStartFindsItPrepared() {
        lookup.prepare();
    }
}
