package io.redress.workflow.tasklist;

import io.redress.workflow.replicas.InTurn;
import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the filters quick when ten thousand tasks are open (figures: {@code docs/benchmarks.md}). All of it is made on the
 * engine's own tables, which are not there yet when Flyway runs on an empty database; without it the answers are the same,
 * and late.
 *
 * <ul>
 *   <li>The engine keeps one grant per task and candidate group and asks for it with {@code perms_ & 2 = 2}. PostgreSQL,
 *       knowing nothing of bits, takes that for one row in two hundred and compares each task with each grant. Statistics
 *       on the very expressions make it look up those of the task.
 *   <li>Grants on everything ({@code '*'}) are looked up with each task: an index on the grants that concern tasks leaves
 *       those on filters, applications and deployments out.
 *   <li>A page is fifteen tasks, by priority and due time: read in this order it ends with the fifteenth.
 * </ul>
 */
@Component
class TaskLookup {

    /** Six and seven are {@code Resources.PROCESS_DEFINITION} and {@code TASK}; the bits let a task be read. */
    private static final List<String> STATEMENTS = List.of(
            """
            create statistics if not exists redress_grants_read
            on (perms_ & 2), (perms_ & 64), resource_type_, group_id_ from act_ru_authorization
            """,
            """
            create index if not exists redress_grants_of_tasks on act_ru_authorization (resource_id_)
            where resource_type_ in (6, 7)
            """,
            "create index if not exists redress_tasks_by_urgency on act_ru_task (priority_ desc, due_date_)",
            "analyze act_ru_authorization");

    private final JdbcTemplate jdbc;
    private final InTurn inTurn;

    TaskLookup(JdbcTemplate jdbc, InTurn inTurn) {
        this.jdbc = jdbc;
        this.inTurn = inTurn;
    }

    @EventListener(ApplicationStartedEvent.class)
    void prepare() {
        inTurn.run(() -> STATEMENTS.forEach(jdbc::execute));
    }
}
