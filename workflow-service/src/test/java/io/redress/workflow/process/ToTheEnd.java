package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** Works a case from wherever it stands until nothing of it runs any more. */
final class ToTheEnd {

    private static final int ROUNDS = 30;
    private static final Duration A_DAY = Duration.ofDays(1);

    /** What is handed in, besides {@code RecordComplaint} and {@code HandleComplaint}. */
    private static final Map<String, Map<String, Object>> HANDED_IN = Map.of(
            "AnswerMessage", Map.of("message", "Thank you."),
            "ExplainDelay", Map.of("reason", "It takes longer.", "newDueAt", "2027-02-01T10:00:00Z"),
            "WriteUpdate", Map.of("message", "We wait for the logs."),
            "AwaitAnswer", Map.of(),
            "SecureDeadline", Map.of("comment", "Seen to."),
            "ReviewLowScore", Map.of("action", "CLOSE", "comment", "It was fair."),
            "AfterCare", Map.of("message", "Thank you."));

    private ToTheEnd() {}

    static void drive(CaseDriver kase) {
        for (int round = 0; round < ROUNDS && !kase.processes().isEmpty(); round++) {
            for (Task task : kase.tasks()) {
                complete(kase, task.getTaskDefinitionKey());
            }
            kase.wait(A_DAY);
        }
        assertThat(kase.processes())
                .as(kase.reference() + " waits at " + kase.openTasks())
                .isEmpty();
        assertThat(kase.problems()).as(kase.reference()).isEmpty();
    }

    private static void complete(CaseDriver kase, String key) {
        if (!kase.openTasks().contains(key)) {
            return; // ended by the one before
        }
        switch (key) {
            case "RecordComplaint" -> kase.record();
            case "HandleComplaint" -> kase.resolve();
            case "ReviewDecision" -> kase.as("reviewer", k -> k.complete(key, Map.of("approved", true)));
            default -> {
                assertThat(HANDED_IN)
                        .as("say here what is handed in with " + key)
                        .containsKey(key);
                kase.complete(key, HANDED_IN.get(key));
            }
        }
    }
}
