package io.redress.workflow.clocks;

import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.ComplaintEscalated;
import io.redress.workflow.announcing.CaseEvent.EscalationReason;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Takes a case one step up: the lead of its department hears of it, and its open work is lifted. */
@Component
class Escalating {

    private final CaseFiles files;
    private final WorkflowSettings settings;
    private final Announcements announcements;
    private final TaskService tasks;
    private final Clock clock;

    Escalating(
            CaseFiles files, WorkflowSettings settings, Announcements announcements, TaskService tasks, Clock clock) {
        this.files = files;
        this.settings = settings;
        this.announcements = announcements;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @param dueAt the date at stake */
    void escalate(CaseFile file, EscalationReason reason, String ofClock, Instant dueAt) {
        String lead = settings.departments().get(file.department()).lead();
        announcements.announce(
                new ComplaintEscalated(
                        file.reference(), file.cycle(), level(file), reason, ofClock, lead, dueAt, clock.instant()),
                reason.name(),
                null,
                null);
        String process = file.currentCycle().processInstanceId();
        tasks.createTaskQuery().processInstanceId(process).list().forEach(task -> lift(task, file, lead));
    }

    private int level(CaseFile file) {
        return 1
                + (int) files.get(file.reference()).timeline().stream()
                        .filter(row -> row.cycle() == file.cycle() && row.what().equals("complaint-escalated"))
                        .count();
    }

    private void lift(Task task, CaseFile file, String lead) {
        switch (task.getTaskDefinitionKey()) {
            case "RecordComplaint" -> {
                tasks.setPriority(task.getId(), file.severity().overduePriority());
                tasks.addCandidateGroup(task.getId(), lead);
            }
            case "HandleComplaint", "ReviewDecision" ->
                tasks.setPriority(task.getId(), file.severity().overduePriority());
            default -> {}
        }
    }
}
