package io.redress.workflow.texts;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Knows to which case and task a text belongs that is being written, and checks what is handed in before the engine
 * looks at it. While tasks of one case are open side by side, the task of the command is the one that counts.
 */
final class WhereWritten extends CommandInterceptor {

    /** The task whose completion this thread is busy with. */
    private static final ThreadLocal<String> TASK = new ThreadLocal<>();

    /** @param taskKey null when the text was not handed in with a task */
    record Place(String reference, int cycle, String taskKey) {}

    @Override
    public <T> T execute(Command<T> command) {
        Optional<Submission> submission = Submission.of(command);
        if (submission.isEmpty()) {
            return next.execute(command);
        }
        submission.get().check();
        String outer = TASK.get();
        TASK.set(submission.get().taskId());
        try {
            return next.execute(command);
        } finally {
            restore(outer);
        }
    }

    /** Empty when no case can be told, as while a process is being started. */
    static Optional<Place> now() {
        CommandContext context = Context.getCommandContext();
        String taskId = TASK.get();
        if (taskId != null) {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task != null && task.getProcessInstance() != null) {
                return Optional.of(place(task.getProcessInstance(), task.getTaskDefinitionKey()));
            }
        }
        List<ExecutionEntity> instances =
                context.getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
                        .filter(execution ->
                                execution.isProcessInstanceExecution() && execution.getBusinessKey() != null)
                        .toList();
        return instances.size() == 1 ? Optional.of(place(instances.get(0), null)) : Optional.empty();
    }

    private static Place place(ExecutionEntity instance, String taskKey) {
        Object cycle = instance.getVariable("cycle");
        return new Place(instance.getBusinessKey(), cycle instanceof Number number ? number.intValue() : 1, taskKey);
    }

    private static void restore(String outer) {
        if (outer == null) {
            TASK.remove();
        } else {
            TASK.set(outer);
        }
    }
}
