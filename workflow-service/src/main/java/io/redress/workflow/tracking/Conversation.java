package io.redress.workflow.tracking;

import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.ReplySent;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.engine.Completion;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What customers write is answered, a burst of messages once. */
@Component("conversation")
public class Conversation {

    private final CaseChanges changes;
    private final Announcements announcements;
    private final TaskService tasks;
    private final Clock clock;

    Conversation(CaseChanges changes, Announcements announcements, TaskService tasks, Clock clock) {
        this.changes = changes;
        this.announcements = announcements;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Whether the answer to earlier messages waits for somebody to take it, who will then see this one too. */
    public boolean answerWaits(DelegateExecution execution) {
        return tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey("AnswerMessage")
                        .taskUnassigned()
                        .count()
                > 0;
    }

    /** Takes what is handed in with {@code AnswerMessage}. */
    public void complete(DelegateTask task) {
        reply(Completion.of(task));
    }

    /** Sends an answer. */
    public void reply(Completion done) {
        CaseFile file = changes.lock(done.reference());
        String text = done.required("message");
        Instant now = clock.instant();
        announcements.announce(new ReplySent(file.reference(), file.cycle(), text, now), null, text, done.actor());
    }
}
