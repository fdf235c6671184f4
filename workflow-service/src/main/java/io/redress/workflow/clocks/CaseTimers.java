package io.redress.workflow.clocks;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.ClocksChanged;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets the engine's waiting timers and due dates to what the case asks for now. A timer that is too early would re-arm by
 * itself when it fires; one that is too late would not be noticed.
 */
@Component
class CaseTimers {

    private static final List<String> STEPS =
            List.of("ClockStepDue", "NextClockStepDue", "EarlyClockStepDue", "NextEarlyClockStepDue");

    private final CaseFiles files;
    private final NextStep nextStep;
    private final ManagementService management;
    private final TaskService tasks;

    CaseTimers(CaseFiles files, NextStep nextStep, ManagementService management, TaskService tasks) {
        this.files = files;
        this.nextStep = nextStep;
        this.management = management;
        this.tasks = tasks;
    }

    @EventListener
    void rearm(ClocksChanged changed) {
        CaseFile file = files.get(changed.reference());
        String process = file.currentCycle().processInstanceId();
        if (process == null || file.currentCycle().endedAt() != null) {
            return;
        }
        Date next = Date.from(nextStep.at(file, process));
        for (String activity : STEPS) {
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(process)
                    .timers()
                    .activityId(activity)
                    .list()) {
                if (!next.equals(job.getDuedate())) {
                    management.setJobDuedate(job.getId(), next);
                }
            }
        }
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(process)
                .taskDefinitionKey("HandleComplaint")
                .list()) {
            Instant due = file.dueAt();
            if (due != null && !Date.from(due).equals(task.getDueDate())) {
                task.setDueDate(Date.from(due));
                tasks.saveTask(task);
            }
        }
    }
}
