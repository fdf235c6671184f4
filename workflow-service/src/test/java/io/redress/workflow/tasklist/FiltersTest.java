package io.redress.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The Tasklist's ready filters: what each shows to whom, and that old databases get them too. */
class FiltersTest extends TwoDesks {

    @Autowired
    private FilterService filters;

    @Autowired
    private Filters ready;

    @AfterEach
    void clean() {
        for (int i = 1; i <= 5; i++) {
            end("FLTR-0000-000" + i);
        }
    }

    @Test
    void reachADatabaseThatHasOlderOnes() {
        Filter old = named("Due today");
        old.setQuery(tasks.createTaskQuery().taskPriority(1));
        filters.saveFilter(old);
        filters.deleteFilter(named("Overdue").getId());
        String[] before = names();

        ready.make();
        ready.make();

        assertThat(names()).hasSize(before.length + 1).doesNotHaveDuplicates();
        assertThat(named("Due today").getId()).isEqualTo(old.getId());
        assertThat(in(agent(), "Due today")).isEmpty();
        assertThat(named("Overdue")).isNotNull();
    }

    @Test
    void showTheMostUrgentFirst() {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        taskOf("FLTR-0000-0001", 50, now.minus(Duration.ofHours(1)));
        taskOf("FLTR-0000-0002", 90, now.minus(Duration.ofHours(1)));
        taskOf("FLTR-0000-0003", 50, now.minus(Duration.ofHours(2)));

        assertThat(in(technician(), "Overdue")).containsExactly("FLTR-0000-0002", "FLTR-0000-0003", "FLTR-0000-0001");
        assertThat(in(technician(), "Emergencies")).containsExactly("FLTR-0000-0002");
    }

    @Test
    void tellWhatIsDueTodayFromWhatIsLateAndWhatIsLater() {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        Instant midnight = now.atZone(ZoneId.systemDefault())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant();
        taskOf("FLTR-0000-0001", 50, now.minusSeconds(60));
        taskOf("FLTR-0000-0002", 50, now.plus(Duration.between(now, midnight).dividedBy(2)));
        taskOf("FLTR-0000-0003", 50, midnight.plusSeconds(60));

        assertThat(in(technician(), "Due today")).containsExactly("FLTR-0000-0002");
        assertThat(in(technician(), "Overdue")).containsExactly("FLTR-0000-0001");
        assertThat(in(technician(), "All tasks")).hasSize(3);
    }

    @Test
    void showToAnAgentTheirDepartmentsOnly() {
        Instant later = ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(3));
        taskOf("FLTR-0000-0001", 50, later);
        open("FLTR-0000-0002");
        tasks.addCandidateGroup(task("FLTR-0000-0002", "RecordComplaint"), "security");

        assertThat(in(technician(), "My departments")).containsExactly("FLTR-0000-0001");
        assertThat(in(technician(), "All tasks")).containsExactly("FLTR-0000-0001");
        assertThat(technician()
                        .get("/engine-rest/task/" + task("FLTR-0000-0002", "RecordComplaint"))
                        .statusCode())
                .isNotEqualTo(200);

        String mine = task("FLTR-0000-0001", "RecordComplaint");
        technician().post("/engine-rest/task/" + mine + "/claim", "{\"userId\":\"technician\"}");
        assertThat(in(technician(), "My tasks")).containsExactly("FLTR-0000-0001");
        assertThat(in(technician(), "My departments")).isEmpty();
    }

    /** A task of the technical department. */
    private void taskOf(String reference, int priority, Instant due) {
        open(reference);
        Task task = tasks.createTaskQuery()
                .taskId(task(reference, "RecordComplaint"))
                .singleResult();
        task.setPriority(priority);
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), "technical");
    }

    /** The references of the tasks that a filter shows, in its order. */
    private List<String> in(Desk desk, String filter) {
        return desk
                .json("/engine-rest/filter/" + named(filter).getId() + "/list")
                .findValuesAsText("processInstanceId")
                .stream()
                .map(id -> processes
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getBusinessKey())
                .filter(reference -> reference.startsWith("FLTR-"))
                .toList();
    }

    private Filter named(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult();
    }

    private String[] names() {
        return filters.createTaskFilterQuery().list().stream()
                .map(Filter::getName)
                .toArray(String[]::new);
    }
}
