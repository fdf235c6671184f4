package io.redress.workflow.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Multiplies the cases that were opened through the engine, row by row: every id and every reference gets a number behind
 * it, everything else is as the engine wrote it. A laptop has its ten thousand in a minute instead of a quarter of an hour.
 */
final class Copies {

    private static final List<String> TABLES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_identitylink",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_event_subscr",
            "act_ru_authorization",
            "case_file",
            "case_cycle",
            "case_estimate",
            "case_timeline",
            "case_text");

    /** Columns that name one process, task, text or case. */
    private static final Set<String> OWN = Set.of(
            "id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "parent_id_",
            "act_inst_id_",
            "task_id_",
            "var_scope_",
            "business_key_",
            "reference",
            "process_instance_id",
            "points_text",
            "text_id",
            "id");

    private final JdbcTemplate jdbc;

    Copies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param times how often each case is to be there afterwards */
    void multiply(int times) {
        for (String table : TABLES) {
            jdbc.update(statement(table), times - 1);
        }
        jdbc.execute("analyze");
    }

    private String statement(String table) {
        List<String> columns = jdbc.queryForList(
                "select column_name from information_schema.columns where table_name = ? and is_generated = 'NEVER'",
                String.class,
                table);
        String copied = columns.stream()
                .map(column -> isOwn(table, column) ? "t." + column + " || '-' || k" : "t." + column)
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from %s t cross join generate_series(1, ?) k%s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        copied,
                        table,
                        // grants on single tasks; those of groups are there once
                        table.equals("act_ru_authorization") ? " where t.resource_type_ = 7" : "");
    }

    private static boolean isOwn(String table, String column) {
        return OWN.contains(column) || table.equals("act_ru_authorization") && column.equals("resource_id_");
    }
}
