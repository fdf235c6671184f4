package io.redress.workflow.clocks;

import io.redress.workflow.casefile.CaseFile;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** When a case asks for something next, and whether people have to be asked. */
@Component
class NextStep {

    /** Nothing is left to wait for; a timer needs a date all the same. */
    static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

    private final ClocksOfCase clocks;
    private final Owed owed;
    private final TaskService tasks;
    private final Clock clock;

    NextStep(ClocksOfCase clocks, Owed owed, TaskService tasks, Clock clock) {
        this.clocks = clocks;
        this.owed = owed;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The next step of a clock, or now when people have to be asked for something. */
    Instant at(CaseFile file, String process) {
        return isExplanationToBeAskedFor(file, process) || isDeadlineToBeSecured(file, process)
                ? clock.instant()
                : ofClocks(file);
    }

    /** The next step of a clock. */
    Instant ofClocks(CaseFile file) {
        return clocks.of(file).steps().stream().findFirst().map(DueStep::at).orElse(NEVER);
    }

    boolean isExplanationToBeAskedFor(CaseFile file, String process) {
        return owed.explanation(file, clock.instant()) && !isOpen(process, "ExplainDelay");
    }

    boolean isDeadlineToBeSecured(CaseFile file, String process) {
        return owed.security(file) && !isOpen(process, "SecureDeadline");
    }

    private boolean isOpen(String process, String task) {
        return tasks.createTaskQuery()
                        .processInstanceId(process)
                        .taskDefinitionKey(task)
                        .count()
                > 0;
    }
}
