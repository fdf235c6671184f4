package io.redress.workflow.aftercare;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseTimeline;
import io.redress.workflow.engine.Completion;
import io.redress.workflow.tracking.Conversation;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Looks after customers whose complaint has ended. */
@Component("afterCare")
public class AfterCare {

    /** Key of the process. */
    private static final String PROCESS = "after-care";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Conversation conversation;
    private final CaseTimeline timeline;

    AfterCare(RuntimeService runtime, TaskService tasks, Conversation conversation, CaseTimeline timeline) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.conversation = conversation;
        this.timeline = timeline;
    }

    /**
     * Puts the case on somebody's list, unless it waits there already for somebody to take it.
     *
     * @param why a code for the timeline: {@code MESSAGE}, {@code EVIDENCE}, {@code REOPENING_REFUSED},
     *     {@code LOW_SCORE}
     */
    public void open(CaseFile file, String why) {
        timeline.note(file.reference(), file.cycle(), "after-care-needed", why, null, null);
        boolean waits = tasks.createTaskQuery()
                        .processDefinitionKey(PROCESS)
                        .processInstanceBusinessKey(file.reference())
                        .taskUnassigned()
                        .count()
                > 0;
        if (!waits) {
            runtime.createMessageCorrelation("after-care-needed")
                    .processInstanceBusinessKey(file.reference())
                    .setVariable("cycle", file.cycle())
                    .correlateStartMessage();
        }
    }

    /** Takes what is handed in with {@code AfterCare}. */
    public void complete(DelegateTask task) {
        conversation.reply(Completion.of(task));
    }
}
