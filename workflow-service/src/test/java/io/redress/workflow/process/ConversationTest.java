package io.redress.workflow.process;

import static io.redress.workflow.process.Complaints.stuckTransfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.redress.workflow.casefile.Status;
import io.redress.workflow.texts.CaseTexts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the customer writes is answered, before and after the end. */
@ProcessTest
class ConversationTest {

    private static final Map<String, Object> ANSWER = Map.of("message", "It is on its way.");

    @Autowired
    CaseDriver kase;

    @Autowired
    CaseTexts texts;

    @Test
    void answersABurstOfMessagesOnce() {
        kase.file(stuckTransfer()).customerWrites().customerWrites().customerWrites();
        assertThat(kase.openTasks()).containsExactly("AnswerMessage", "RecordComplaint");

        kase.complete("AnswerMessage", ANSWER);

        assertThat(kase.process()).hasPassed("MessageJoined", "MessageAnswered").isWaitingAt("RecordComplaint");
        assertThat(kase.announced()).containsExactly("estimate-given", "reply-sent");
        assertThat(texts.read(
                        kase.reference(),
                        kase.lastEvent("reply-sent").path("textId").asText()))
                .contains("It is on its way.");
    }

    @Test
    void doesNotLetAMessageVanishBehindAnAnswerThatIsBeingWritten() {
        kase.file(stuckTransfer()).customerWrites().claim("AnswerMessage");

        kase.customerWrites().customerWrites();

        assertThat(kase.openTasks()).containsExactly("AnswerMessage", "AnswerMessage", "RecordComplaint");
    }

    @Test
    void asksForANewAnswerAfterTheLastOne() {
        kase.file(stuckTransfer()).customerWrites().complete("AnswerMessage", ANSWER);

        kase.customerWrites();

        assertThat(kase.openTasks()).containsExactly("AnswerMessage", "RecordComplaint");
    }

    @Test
    void keepsTheWordsOfParallelTasksApart() {
        kase.file(stuckTransfer()).record().customerWrites();

        kase.complete("AnswerMessage", ANSWER).ask();

        String reply = kase.lastEvent("reply-sent").path("textId").asText();
        String question = kase.lastEvent("information-requested").path("textId").asText();
        assertThat(texts.read(kase.reference(), reply)).contains("It is on its way.");
        assertThat(texts.read(kase.reference(), question)).contains("Which address?");
    }

    @Test
    void listensInEveryStage() {
        kase.file(stuckTransfer()).record().resolve();

        kase.customerWrites();

        assertThat(kase.openTasks()).containsExactly("AnswerMessage");
        kase.complete("AnswerMessage", ANSWER);
        assertThat(kase.process()).isWaitingAt("ReopeningWindowEnded");
    }

    @Test
    void sendsAnAnswerThatWasBeingWrittenWhenTheCaseClosed() {
        kase.file(stuckTransfer()).record().resolve().customerWrites().wait(Duration.ofDays(15));
        assertThat(kase.caseFile().status()).isEqualTo(Status.CLOSED);

        kase.complete("AnswerMessage", ANSWER);

        assertThat(kase.process()).isEnded();
        assertThat(kase.announced()).endsWith("complaint-closed", "reply-sent");
    }

    @Test
    void refusesAnEmptyAnswer() {
        kase.file(stuckTransfer()).customerWrites();

        assertThatThrownBy(() -> kase.complete("AnswerMessage", Map.of("message", "  ")))
                .hasMessage("missing:message");
        assertThatThrownBy(() -> kase.complete("AnswerMessage", new HashMap<>()))
                .hasMessage("missing:message");

        assertThat(kase.openTasks()).contains("AnswerMessage");
    }

    @Test
    void looksAfterWhoWritesAfterTheEnd() {
        kase.file(stuckTransfer()).record().resolve().wait(Duration.ofDays(15));

        kase.customerWrites().customerWrites();
        assertThat(kase.openTasks()).containsExactly("AfterCare");
        assertThat(kase.task("AfterCare").getFormKey()).isEqualTo("embedded:app:forms/after-care.html");
        kase.complete("AfterCare", ANSWER);

        assertThat(kase.announced()).endsWith("complaint-closed", "reply-sent");
        assertThat(kase.processes()).isEmpty();
    }

    @Test
    void asksForMoreAfterCareWhenSomebodyIsWritingAlready() {
        kase.file(stuckTransfer()).record().resolve().wait(Duration.ofDays(15));

        kase.customerWrites().claim("AfterCare").customerWrites();

        assertThat(kase.openTasks()).containsExactly("AfterCare", "AfterCare");
    }
}
