package io.redress.workflow.clocks;

import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.ComplaintEscalated;
import io.redress.workflow.announcing.CaseEvent.EscalationReason;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.escalation.EscalationLine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Takes a case one step up the line above its department, and lifts its open work. */
@Component
class Escalating {

    private final CaseFiles files;
    private final EscalationLine line;
    private final Announcements announcements;
    private final TaskService tasks;
    private final Clock clock;

    Escalating(CaseFiles files, EscalationLine line, Announcements announcements, TaskService tasks, Clock clock) {
        this.files = files;
        this.line = line;
        this.announcements = announcements;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @param dueAt the date at stake */
    void escalate(CaseFile file, EscalationReason reason, String ofClock, Instant dueAt) {
        int level = files.get(file.reference()).escalations() + 1;
        List<String> above = line.upTo(file, level);
        String lead = above.get(above.size() - 1);
        announcements.announce(
                new ComplaintEscalated(
                        file.reference(), file.cycle(), level, reason, ofClock, lead, dueAt, clock.instant()),
                reason.name(),
                null,
                null);
        String process = file.currentCycle().processInstanceId();
        tasks.createTaskQuery().processInstanceId(process).list().forEach(task -> lift(task, file, lead));
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
