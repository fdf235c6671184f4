package io.redress.workflow.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Sets timers that wait already. */
@Component
public class Timers {

    private final ManagementService management;

    Timers(ManagementService management) {
        this.management = management;
    }

    /** Lets the timers of an activity of a process fire at another instant; nothing happens when none waits. */
    public void set(String process, String activity, Instant at) {
        Date due = Date.from(at);
        for (Job job : management
                .createJobQuery()
                .processInstanceId(process)
                .timers()
                .activityId(activity)
                .list()) {
            if (!due.equals(job.getDuedate())) {
                management.setJobDuedate(job.getId(), due);
            }
        }
    }
}
