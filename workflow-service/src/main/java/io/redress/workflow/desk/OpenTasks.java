package io.redress.workflow.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The open tasks that whoever is signed in may see, by who has them. */
@Component
class OpenTasks {

    private static final int SHOWN = 200;

    /** So many are reassigned at once at most: each is a transaction of its own. */
    private static final int AT_ONCE = 2_000;

    private final TaskService tasks;
    private final IdentityService identities;
    private final Clock clock;

    OpenTasks(TaskService tasks, IdentityService identities, Clock clock) {
        this.tasks = tasks;
        this.identities = identities;
        this.clock = clock;
    }

    /** @param person null for nobody */
    record Load(String person, long open, long overdue) {}

    /** User names of everybody who works tasks: operators do not. */
    List<String> people() {
        return identities.createUserQuery().list().stream()
                .map(User::getId)
                .filter(this::worksTasks)
                .sorted()
                .toList();
    }

    private boolean worksTasks(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .anyMatch(group -> !Groups.GROUP_TYPE_SYSTEM.equals(group.getType()));
    }

    /** Nobody first. */
    List<Load> loads() {
        List<String> all = new ArrayList<>(people());
        all.add(0, null);
        Date now = Date.from(clock.instant());
        return all.stream()
                .map(person -> new Load(
                        person, countOf(person), of(person).dueBefore(now).count()))
                .toList();
    }

    long countOf(String person) {
        return of(person).count();
    }

    List<Task> mostUrgentOf(String person) {
        return urgentFirst(of(person)).listPage(0, SHOWN);
    }

    List<String> idsOf(String person) {
        return urgentFirst(of(person)).listPage(0, AT_ONCE).stream()
                .map(Task::getId)
                .toList();
    }

    private TaskQuery of(String person) {
        TaskQuery query = tasks.createTaskQuery().active();
        return person == null ? query.taskUnassigned() : query.taskAssignee(person);
    }

    private static TaskQuery urgentFirst(TaskQuery query) {
        return query.orderByTaskPriority().desc().orderByDueDate().asc();
    }
}
