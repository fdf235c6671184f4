package io.redress.workflow.tasklist;

import io.redress.workflow.replicas.InTurn;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The ready filters of the Tasklist, made at the first start and then left as they are. Everywhere the most urgent comes
 * first: by priority, then by due time. What a filter shows is bounded by what its reader may see.
 */
@Component
class Filters {

    /** The priority of a critical case; emergencies are critical. */
    private static final int CRITICAL = 90;

    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final InTurn inTurn;

    Filters(FilterService filters, TaskService tasks, InTurn inTurn) {
        this.filters = filters;
        this.tasks = tasks;
        this.inTurn = inTurn;
    }

    @EventListener(ApplicationStartedEvent.class)
    void make() {
        inTurn.run(this::makeMissing);
    }

    private void makeMissing() {
        make(1, "My departments", "Open for anybody of my groups", q -> q.taskCandidateGroupInExpression(MY_GROUPS));
        make(2, "My tasks", "What I have claimed", q -> q.taskAssigneeExpression("${currentUser()}"));
        make(3, "Emergencies", "Critical, whoever has them", q -> q.taskMinPriority(CRITICAL));
        make(4, "Overdue", "Their due time has passed", q -> q.dueBeforeExpression("${now()}"));
        make(
                5,
                "Due today",
                "Due before midnight",
                q -> q.dueBeforeExpression("${dateTime().plusDays(1).withTimeAtStartOfDay()}"));
        make(6, "All tasks", "Everything I may see", q -> q);
    }

    private void make(int place, String name, String description, UnaryOperator<TaskQuery> which) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(which.apply(tasks.createTaskQuery())
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc());
        filter.setProperties(
                Map.of("description", description, "priority", place, "refresh", true, "color", "#0f5c5c"));
        filters.saveFilter(filter);
    }
}
