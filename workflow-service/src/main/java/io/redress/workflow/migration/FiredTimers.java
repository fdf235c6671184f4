package io.redress.workflow.migration;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * The engine sets up the start events of event sub-processes anew when it migrates a case, also those whose timer has
 * fired already: what it began would begin a second time. Such timers are taken away again; those of start events that
 * the older version did not have stay.
 */
@Component
class FiredTimers {

    private final ManagementService management;

    FiredTimers(ManagementService management) {
        this.management = management;
    }

    /** Runs a migration of one process, after which no timer waits that had fired before. */
    void keepFired(String process, MigrationPlan plan, Runnable migration) {
        Map<String, String> after = plan.getInstructions().stream()
                .collect(toMap(MigrationInstruction::getSourceActivityId, MigrationInstruction::getTargetActivityId));
        Map<String, String> older = activities(plan.getSourceProcessDefinitionId());
        Map<String, String> newer = activities(plan.getTargetProcessDefinitionId());
        Set<String> waiting = timers(process).stream()
                .map(timer -> after.get(older.get(timer.getJobDefinitionId())))
                .collect(toSet());
        migration.run();
        for (Job timer : timers(process)) {
            String activity = newer.get(timer.getJobDefinitionId());
            if (after.containsValue(activity) && !waiting.contains(activity)) {
                management.deleteJob(timer.getId());
            }
        }
    }

    private List<Job> timers(String process) {
        return management.createJobQuery().processInstanceId(process).timers().list();
    }

    private Map<String, String> activities(String definition) {
        return management.createJobDefinitionQuery().processDefinitionId(definition).list().stream()
                .collect(toMap(JobDefinition::getId, JobDefinition::getActivityId));
    }
}
