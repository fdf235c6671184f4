package io.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.workflow.regime.RulesInForce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** A calendar is published while a case is open: first looked at, then made to count. */
class RearmTest extends WholeService {

    private static final String REFERENCE = "REAR-0000-0001";

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RulesInForce rules;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void shippedCalendarsAgain() throws IOException {
        Files.deleteIfExists(calendar());
        rules.replace(rules.read());
    }

    @Test
    void aDryRunListsWhatWouldMoveAndTheRunMovesIt() throws IOException {
        try (Topics topics = new Topics()) {
            submit(topics);
            Instant told = due();
            // hours of ten minutes a day: whatever was promised comes days later
            publish("coveredUntil: none");

            JsonNode listed = rearm(true);
            assertThat(listed.at("/dryRun").asBoolean()).isTrue();
            assertThat(move(listed).get("from").asText()).isEqualTo(told.toString());
            Instant wanted = Instant.parse(move(listed).get("to").asText());
            assertThat(wanted).isAfter(told);
            assertThat(due()).as("nothing has moved").isEqualTo(told);

            rearm(false);

            assertThat(due()).isEqualTo(wanted);
            assertThat(jdbc.queryForObject(
                            "select reason from case_estimate where reference = ? order by no desc limit 1",
                            String.class,
                            REFERENCE))
                    .isEqualTo("CALENDAR_CHANGED");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(topics.said(REFERENCE)).contains("2 estimate-revised"));
            assertThat(move(rearm(true))).as("a second run has nothing to move").isNull();
        }
    }

    @Test
    void aWrongFileChangesNothingAndSaysWhere() throws IOException {
        publish("coveredUntil: soon");

        ResponseEntity<String> answer = as("admin").postForEntity("/internal/rearm?dryRun=false", null, String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("office.yml, line 4", "'coveredUntil' soon is no date", "Nothing has changed");
        assertThat(rules.now().calendars().get("office").version()).isNotEqualTo("test");
    }

    @Test
    void isForOperatorsOnly() {
        assertThat(as("agent")
                        .postForEntity("/internal/rearm", null, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private JsonNode rearm(boolean dryRun) throws IOException {
        ResponseEntity<String> answer =
                as("admin").postForEntity("/internal/rearm?dryRun=" + dryRun, null, String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private static JsonNode move(JsonNode outcome) {
        for (JsonNode move : outcome.get("moves")) {
            if (move.get("reference").asText().equals(REFERENCE)
                    && move.get("what").asText().equals("dueAt")) {
                return move;
            }
        }
        return null;
    }

    private Instant due() {
        return jdbc.queryForObject(
                        "select due_at from case_file where reference = ?", java.sql.Timestamp.class, REFERENCE)
                .toInstant();
    }

    private static Path calendar() {
        return CALENDARS.resolve("office.yml");
    }

    private static void publish(String covered) throws IOException {
        Files.writeString(calendar(), """
                id: office
                version: "test"
                zone: Asia/Shanghai
                %s
                weekly:
                  monday: ["09:00-09:10"]
                  tuesday: ["09:00-09:10"]
                  wednesday: ["09:00-09:10"]
                  thursday: ["09:00-09:10"]
                  friday: ["09:00-09:10"]
                """.formatted(covered));
    }

    private void submit(Topics topics) {
        topics.submit(REFERENCE);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.queryForObject(
                                "select count(*) from case_estimate where reference = ?", Integer.class, REFERENCE)
                        == 1);
    }
}
