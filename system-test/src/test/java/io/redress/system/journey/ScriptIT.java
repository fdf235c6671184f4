package io.redress.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.system.stack.Analyst;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Stack;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The script's commands against the running stack, as a newcomer and an operator type them. */
class ScriptIT {

    private static final Pattern CLOSED = Pattern.compile("(?m)^([0-9A-Z-]{14}) +CLOSED ");

    private final Stack stack = Stack.up();

    /** A story before this one may have killed somebody. */
    @BeforeEach
    void everythingIsReady() {
        stack.awaitReady();
    }

    @Test
    void demoBringsComplaintsToEveryStageAndNothingIsMissingAfterwards() {
        Stack.Answer demo = stack.run("demo");

        assertThat(demo.status()).as(demo.output()).isZero();
        assertThat(demo.output())
                .contains(
                        " CLOSED ",
                        " SUBMITTED ",
                        " RECORDED ",
                        " IN_PROGRESS ",
                        " WAITING_FOR_CUSTOMER ",
                        " RESOLVED ",
                        " WITHDRAWN ",
                        " REJECTED ",
                        "(reopened)",
                        "1 secret(s) removed");
        Matcher closed = CLOSED.matcher(demo.output());
        assertThat(closed.find()).isTrue();
        new Analyst(stack).findsWithStatus(closed.group(1), "CLOSED");
        Eventually.holds("nothing is missing", () -> stack.run("reconcile").status() == 0);
    }

    @Test
    void statusNamesEveryPartAndWhatItTakes() {
        Stack.Answer status = stack.run("status");

        assertThat(status.status()).isZero();
        assertThat(status.output())
                .contains("kafka", "mongo", "postgres", "mailbox", "intake-service", "workflow-service")
                .containsPattern("Ready after [0-9.]+ s")
                .containsPattern("[0-9]+ MB resident in all");
    }

    @Test
    void theClockIsDrivenInEveryServiceAndNeverGoesBack() {
        assertThat(stack.run("clock", "+1h").status()).isZero();

        assertThat(stack.run("clock", "-1h").status()).isNotZero();
    }

    @Test
    void replayFindsNothingToTakeUpWhenNothingIsParked() {
        Stack.Answer replay = stack.run("replay");

        assertThat(replay.status()).as(replay.output()).isZero();
    }

    @Test
    void aSecondStartInTheSameHomeIsRefusedInOneLine() {
        Stack.Answer second = stack.run("up");

        assertThat(second.status()).isNotZero();
        assertThat(second.output().lines().filter(line -> line.startsWith("redress: ")))
                .hasSize(1);
    }

    @Test
    void noPasswordIsInALog() {
        String agent = stack.credential("agent.password");

        assertThat(new io.redress.system.stack.WordSearch(stack).places(agent))
                .containsExactly("file:credentials.properties");
    }
}
