package io.redress.workflow.clocks;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.ClocksChanged;
import io.redress.workflow.engine.Timers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
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
    private final Timers timers;
    private final TaskService tasks;

    CaseTimers(CaseFiles files, NextStep nextStep, Timers timers, TaskService tasks) {
        this.files = files;
        this.nextStep = nextStep;
        this.timers = timers;
        this.tasks = tasks;
    }

    @EventListener
    void rearm(ClocksChanged changed) {
        CaseFile file = files.get(changed.reference());
        String process = file.currentCycle().processInstanceId();
        if (process == null || file.currentCycle().endedAt() != null) {
            return;
        }
        Instant next = nextStep.at(file, process);
        STEPS.forEach(activity -> timers.set(process, activity, next));
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
