package io.redress.workflow.desk;

import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseTimeline;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives tasks to somebody else, in the name of whoever is signed in. Each task for itself: one that is gone or that the
 * new person may not work stays as it is and does not hold up the others. The timeline of its case tells who did it.
 */
@Component
class Reassigning {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final IdentityService people;
    private final CaseChanges changes;
    private final CaseTimeline timeline;
    private final TransactionTemplate transactions;

    Reassigning(
            TaskService tasks,
            RuntimeService processes,
            IdentityService people,
            CaseChanges changes,
            CaseTimeline timeline,
            TransactionTemplate transactions) {
        this.tasks = tasks;
        this.processes = processes;
        this.people = people;
        this.changes = changes;
        this.timeline = timeline;
        this.transactions = transactions;
    }

    /**
     * How many tasks were reassigned, and why others were not.
     *
     * @param gone completed or changed meanwhile, or not to be seen
     * @param foreign of a department that the new person does not work for
     */
    record Result(int done, int gone, int foreign) {}

    private enum One {
        DONE,
        GONE,
        FOREIGN
    }

    /** @param to a user name, or null for nobody: then the tasks are open to their department again */
    Result assign(String supervisor, List<String> taskIds, String to) {
        Set<String> groups = to == null
                ? Set.of()
                : people.createGroupQuery().groupMember(to).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet());
        List<One> results = taskIds.stream()
                .map(task -> assign(supervisor, task, to, groups))
                .toList();
        return new Result(count(results, One.DONE), count(results, One.GONE), count(results, One.FOREIGN));
    }

    private static int count(List<One> results, One kind) {
        return (int) results.stream().filter(kind::equals).count();
    }

    private One assign(String supervisor, String taskId, String to, Set<String> groups) {
        try {
            return transactions.execute(status -> {
                Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
                if (task == null) {
                    return One.GONE;
                }
                CaseFile file = changes.lock(reference(task));
                if (to != null && !mayWork(taskId, groups)) {
                    return One.FOREIGN;
                }
                tasks.setAssignee(taskId, to);
                timeline.note(
                        file.reference(),
                        file.cycle(),
                        to == null ? "task-unassigned" : "task-assigned",
                        task.getTaskDefinitionKey(),
                        null,
                        supervisor);
                return One.DONE;
            });
        } catch (NullValueException | OptimisticLockingException overtaken) {
            return One.GONE;
        }
    }

    private String reference(Task task) {
        return processes
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private boolean mayWork(String taskId, Set<String> groups) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .anyMatch(link ->
                        IdentityLinkType.CANDIDATE.equals(link.getType()) && groups.contains(link.getGroupId()));
    }
}
