package io.redress.workflow.tracking;

import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.ReplySent;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CustomerMessages;
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
    private final CustomerMessages messages;
    private final Announcements announcements;
    private final TaskService tasks;
    private final Clock clock;

    Conversation(
            CaseChanges changes,
            CustomerMessages messages,
            Announcements announcements,
            TaskService tasks,
            Clock clock) {
        this.changes = changes;
        this.messages = messages;
        this.announcements = announcements;
        this.tasks = tasks;
        this.clock = clock;
    }

    public boolean answerIsOpen(DelegateExecution execution) {
        return tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey("AnswerMessage")
                        .count()
                > 0;
    }

    /** Takes what is handed in with {@code AnswerMessage}. */
    public void complete(DelegateTask task) {
        reply(Completion.of(task));
    }

    /** Answers everything that the customer wrote so far. */
    public void reply(Completion done) {
        CaseFile file = changes.lock(done.reference());
        String text = done.required("message");
        Instant now = clock.instant();
        messages.answered(file.reference(), now);
        announcements.announce(new ReplySent(file.reference(), file.cycle(), text, now), null, text, done.actor());
    }
}
