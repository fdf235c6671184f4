package io.redress.workflow.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.workflow.WholeService;
import io.redress.workflow.regime.RulesInForce.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several replicas count by the same rules. */
class PublishedRulesTest extends WholeService {

    private static final Path CALENDAR = CALENDARS.resolve("night-shift.yml");

    @Autowired
    RulesInForce rules;

    @Autowired
    PublishedRules published;

    @AfterEach
    void shippedCalendarsAgain() throws IOException {
        Files.deleteIfExists(CALENDAR);
        rules.replace(rules.read());
        published.publish(rules.now());
    }

    @Test
    void followsWhatAnotherReplicaHasRearmedWith() throws IOException {
        Files.writeString(CALENDAR, """
                id: night-shift
                version: "1"
                zone: Asia/Shanghai
                coveredUntil: none
                weekly:
                  monday: ["20:00-23:00"]
                """);
        Rules anothers = rules.read();
        assertThat(rules.now().calendars().ids()).doesNotContain("night-shift");

        published.publish(anothers);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> rules.now().calendars().ids().contains("night-shift"));
    }

    @Test
    void keepsItsRulesWhenItsFilesAreOthers() {
        Rules mine = rules.now();
        published.publish(new Rules(mine.calendars(), mine.regimes(), "f".repeat(64)));

        published.follow();

        assertThat(rules.now()).isSameAs(mine);
    }
}
