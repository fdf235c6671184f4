package io.redress.workflow.tasklist;

import io.redress.workflow.replicas.InTurn;
import java.util.List;
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
 * The ready filters of the Tasklist. They are the service's own: each start makes those that are missing and brings the
 * others to what is written here, so that a new version reaches old databases. Everywhere the most urgent comes first: by
 * priority, then by due time. What a filter shows is bounded by what its reader may see.
 */
@Component
public class Filters {

    /** The priority of a critical case; emergencies are critical. */
    private static final int CRITICAL = 90;

    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";
    private static final String MIDNIGHT = "${dateTime().plusDays(1).withTimeAtStartOfDay()}";

    private static final List<Ready> READY = List.of(
            new Ready("My tasks", "What I have claimed", q -> q.taskAssigneeExpression("${currentUser()}")),
            new Ready(
                    "My departments",
                    "Open for anybody of my departments",
                    q -> q.taskCandidateGroupInExpression(MY_GROUPS)),
            new Ready("Emergencies", "Critical, whoever has them", q -> q.taskMinPriority(CRITICAL)),
            new Ready("Overdue", "Their due time has passed", q -> q.dueBeforeExpression(NOW)),
            new Ready(
                    "Due today",
                    "Due from now to midnight",
                    q -> q.dueAfterExpression(NOW).dueBeforeExpression(MIDNIGHT)),
            new Ready(
                    "Waiting for the customer", "Asked, and not answered yet", q -> q.taskDefinitionKey("AwaitAnswer")),
            new Ready("All tasks", "Everything I may see", q -> q));

    private final FilterService filters;
    private final TaskService tasks;
    private final InTurn inTurn;

    Filters(FilterService filters, TaskService tasks, InTurn inTurn) {
        this.filters = filters;
        this.tasks = tasks;
        this.inTurn = inTurn;
    }

    private record Ready(String name, String description, UnaryOperator<TaskQuery> which) {}

    /** One replica at a time: names are not unique to the engine. */
    @EventListener(ApplicationStartedEvent.class)
    public void make() {
        inTurn.run(() -> {
            for (int place = 0; place < READY.size(); place++) {
                make(place, READY.get(place));
            }
        });
    }

    private void make(int place, Ready ready) {
        List<Filter> present =
                filters.createTaskFilterQuery().filterName(ready.name()).list();
        Filter filter = present.isEmpty() ? filters.newTaskFilter(ready.name()) : present.get(0);
        filter.setQuery(ready.which()
                .apply(tasks.createTaskQuery())
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc());
        filter.setProperties(
                Map.of("description", ready.description(), "priority", place + 1, "refresh", true, "color", "#0f5c5c"));
        filters.saveFilter(filter);
    }
}
