package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule for models, and a model that breaks it. */
class LintTest {

    private static final Set<String> METHODS =
            Set.of("until", "priority", "show", "take", "isUrgent", "morning", "send");

    @Test
    void cleanModelsHaveNoProblems() throws IOException {
        assertThat(process("", "")).isEmpty();
        assertThat(table("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            process id="clean"                              | process id="other"                         | other is not the key that the file is named for
            name="Clean"                                    | name=""                                    | clean has no name
            isExecutable="true"                             | isExecutable="false"                       | clean cannot be executed
            camunda:versionTag="1.0"                        |                                            | clean has no version tag
            camunda:historyTimeToLive="P1D"                 |                                            | clean has no history time to live
            camunda:isStartableInTasklist="false"           |                                            | clean can be started in the Tasklist
            <bpmn:documentation>A model that keeps every rule; each line of the test breaks one.</bpmn:documentation> | | clean has no documentation
            name="Letter answered"                          |                                            | LetterAnswered has no name
            "LetterAnswered"                                | "Event_0a1b2c3"                            | Event_0a1b2c3 has an id that a tool made
            "LetterAnswered"                                | "end1"                                     | end1 says nothing by its id
            "send_to_end"                                   | "Flow_0a1b2c3"                             | Flow_0a1b2c3 says nothing by its id
            name="Send answer"                              | name="Send answer" camunda:asyncBefore="true" | SendAnswer is asynchronous
            <bpmn:documentation>It leaves.</bpmn:documentation> |                                        | SendAnswer has no documentation
            name="Send answer"                              | name="Answer"                              | SendAnswer is no verb + object
            name="Send answer"                              | name="Sending the answer"                  | SendAnswer is no verb + object
            expression="${desk.send(execution)}"            | class="java.lang.Runnable"                 | SendAnswer is no method of a bean
            desk.send                                       | desk.throwAway                             | desk.throwAway is no method of a bean
            desk.isUrgent                                   | table.isUrgent                             | table.isUrgent is no method of a bean
            forms/read-letter.html                          | forms/write-letter.html                    | ReadLetter has no form
            camunda:candidateGroups="readers"               |                                            | ReadLetter has no group
            ${desk.until(execution)}                        | PT4H                                       | ReadLetter has no due date of a bean
            ${desk.priority(execution)}                     | 50                                         | ReadLetter has no priority of a bean
            camunda:candidateGroups                         | camunda:followUpDate="P1D" camunda:candidateGroups | ReadLetter has a follow-up date that is no bean's
            event="complete"                                | event="assignment"                         | ReadLetter has no listeners for create and complete
            name="Letter answered"                          | name="Answer letter"                       | LetterAnswered is no object + participle
            name="Is it urgent?"                            | name="Urgency"                             | IsItUrgent asks no question
            name="yes"                                      |                                            | IsItUrgent has an answer without a name
            default="not_urgent"                            |                                            | IsItUrgent has an answer without a condition
            ${desk.morning(execution)}                      | 2026-12-24T08:00:00Z                       | MorningBegins waits for a literal time
            bpmn:timeDate                                   | bpmn:timeDuration                          | MorningBegins waits for a literal time
            name="letter-came"                              | name="LetterCame"                          | letter-came_message is no name of a message
            bpmnElement="urgent"                            | bpmnElement="not_urgent"                   | urgent is not drawn
            """)
    void eachRuleForProcessesIsWatched(String kept, String broken, String problem) throws IOException {
        assertThat(process(kept, broken)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            decision id="clean"             | decision id="other"                | clean has no decision that the file is named for
            decision id="clean"             | decision id="Decision_0a1b2c3"     | Decision_0a1b2c3 says nothing by its id
            "clean" name="Clean"            | "clean" name=""                    | clean has no name
            camunda:versionTag="1.0"        |                                    | clean has no version tag
            camunda:historyTimeToLive="P1D" |                                    | clean has no history time to live
            <description>A table that keeps every rule; each line of the test breaks one.</description> | | clean has no description
            hitPolicy="UNIQUE"              | hitPolicy="FIRST"                  | clean_table is not unique
            label="Urgent"                  |                                    | clean_urgent has no label
            label="Desk"                    |                                    | clean_desk has no label
            rule id="any-letter"            | rule id="DecisionRule_0a1b2c3"     | DecisionRule_0a1b2c3 says nothing by its id
            <text>"any-letter"</text>       | <text>"another"</text>             | any-letter does not put out its id
            <description>Every letter.</description> |                           | any-letter has no description
            """)
    void eachRuleForTablesIsWatched(String kept, String broken, String problem) throws IOException {
        assertThat(table(kept, broken)).contains(problem);
    }

    private static List<String> process(String kept, String broken) throws IOException {
        return new BpmnLint(
                        "clean",
                        Bpmn.readModelFromStream(changed("clean.bpmn", kept, broken)),
                        (bean, method) -> bean.equals("desk") && METHODS.contains(method),
                        "embedded:app:forms/read-letter.html"::equals)
                .problems();
    }

    private static List<String> table(String kept, String broken) throws IOException {
        return new DmnLint("clean", Dmn.readModelFromStream(changed("clean.dmn", kept, broken))).problems();
    }

    private static InputStream changed(String model, String kept, String broken) throws IOException {
        try (InputStream in = LintTest.class.getResourceAsStream("/lint/" + model)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(kept);
            String changed = kept.isEmpty() ? text : text.replace(kept, broken == null ? "" : broken);
            return new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8));
        }
    }
}
