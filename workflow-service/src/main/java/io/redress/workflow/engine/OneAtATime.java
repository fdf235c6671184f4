package io.redress.workflow.engine;

import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.ReflectionUtils;

/**
 * Completions of one case wait for each other before the engine reads anything: with two at once the slower one would
 * read half of what the faster one wrote, and stumble over it. Waiting, it finds the task gone and says so. The lock is
 * the case's own, which every step takes first, so that nobody waits in a circle.
 */
final class OneAtATime extends CommandInterceptor {

    private static final String LOCK = "select reference from case_file where reference = (select e.business_key_"
            + " from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where t.id_ = ?) for update";

    private final JdbcTemplate jdbc;

    OneAtATime(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stands inside of the transaction. */
    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd) {
            jdbc.query(LOCK, row -> {}, taskOf(command));
        }
        return next.execute(command);
    }

    private static Object taskOf(Command<?> command) {
        var field = ReflectUtil.getField("taskId", command);
        field.setAccessible(true);
        return ReflectionUtils.getField(field, command);
    }
}
