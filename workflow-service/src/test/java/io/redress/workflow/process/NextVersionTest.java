package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.redress.workflow.migration.MigrateCommand;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that runs survives the next version of its model, wherever it stands when that comes. */
@ProcessTest
class NextVersionTest {

    @Autowired
    CaseDriver kase;

    @Autowired
    NextVersion next;

    @Autowired
    MigrateCommand migrate;

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @EnumSource
    void takesEveryCaseAlongAndWorksItToTheEndItWouldHaveHadAnyway(Situation situation) {
        situation.reach(kase);
        ToTheEnd.drive(kase);
        List<String> hadItStayed = kase.announced();

        situation.reach(kase);
        List<String> tasks = kase.tasks().stream().map(Task::getId).sorted().toList();
        List<String> timers = timers();
        next.deploy();
        try {
            Map<String, String> refused = migrate.run(false, NextVersion.RENAMINGS);

            assertThat(refused).doesNotContainKey(kase.reference());
            assertThat(kase.processes()).allMatch(process -> version(process).equals("next"));
            assertThat(kase.tasks().stream().map(Task::getId).sorted())
                    .as("the same tasks, and no others")
                    .containsExactlyElementsOf(tasks);
            assertThat(timers())
                    .as("each timer once")
                    .containsExactlyElementsOf(timers.stream()
                            .map(timer -> timer.replace("ReopeningWindowEnded", NextVersion.WINDOW_ENDED))
                            .sorted()
                            .toList());
            ToTheEnd.drive(kase);
            assertThat(kase.announced()).isEqualTo(hadItStayed);
        } finally {
            next.remove();
        }
    }

    @Test
    void armsTimersAsTheNewVersionSaysAndTakesItsNewSteps() {
        Situation.RESOLVED.reach(kase);
        java.time.Instant until =
                kase.timer("ReopeningWindowEnded").getDuedate().toInstant();
        String resolved = kase.reference();
        Situation.RECORDING.reach(kase);
        String recording = kase.reference();
        next.deploy();
        try {
            migrate.run(false, NextVersion.RENAMINGS);

            assertThat(kase.turnTo(resolved).timer(NextVersion.WINDOW_ENDED).getDuedate())
                    .isEqualTo(until.plusSeconds(3600));
            ToTheEnd.drive(kase.turnTo(recording));
            assertThat(kase.process()).isEnded().hasPassed(NextVersion.ADDED_STEP, NextVersion.WINDOW_ENDED);
        } finally {
            next.remove();
        }
    }

    @Test
    void aDryRunChangesNothing() {
        Situation.HANDLING.reach(kase);
        String before = version(kase.process());
        next.deploy();
        try {
            assertThat(migrate.run(true, NextVersion.RENAMINGS)).doesNotContainKey(kase.reference());

            assertThat(version(kase.process())).isEqualTo(before).isNotEqualTo("next");
        } finally {
            next.remove();
        }
    }

    @Test
    void listsWhoCannotGoAlongWithTheActivityAndTheReasonAndTakesTheOthers() {
        Situation.HANDLING_WITH_MESSAGE.reach(kase);
        String stays = kase.reference();
        Situation.HANDLING.reach(kase);
        String goes = kase.reference();
        next.deployWithoutAWayFor("AnswerMessage");
        try {
            Map<String, String> wouldStay = migrate.run(true, "complaint: {}");
            Map<String, String> refused = migrate.run(false, "complaint: {}");

            assertThat(refused.get(stays)).contains("AnswerMessage");
            assertThat(wouldStay.get(stays)).isEqualTo(refused.get(stays));
            assertThat(refused).doesNotContainKey(goes);
            assertThat(version(kase.turnTo(goes).process())).isEqualTo("next");
            assertThat(version(kase.turnTo(stays).process())).isNotEqualTo("next");
            ToTheEnd.drive(kase);
        } finally {
            next.remove();
        }
    }

    @Test
    void saysWhenARenamingMakesNoSense() {
        Situation.RESOLVED.reach(kase);
        next.deploy();
        try {
            Map<String, String> refused = migrate.run(false, "complaint:\n  ReopeningWindowEnded: HandleComplaint\n");

            assertThat(refused.get("complaint")).contains("ReopeningWindowEnded");
        } finally {
            next.remove();
        }
    }

    /** Whoever draws another user task says in {@link Situation} how a case comes there. */
    @Test
    void theSituationsReachEveryUserTask() {
        Set<String> reached = new TreeSet<>();
        for (Situation situation : EnumSet.allOf(Situation.class)) {
            reached.addAll(situation.reach(kase).openTasks());
        }

        assertThat(reached).containsExactlyInAnyOrderElementsOf(userTasks());
    }

    private static Set<String> userTasks() {
        Set<String> keys = new TreeSet<>();
        for (String model : List.of("complaint", "after-care")) {
            Bpmn.readModelFromStream(NextVersionTest.class.getResourceAsStream("/processes/" + model + ".bpmn"))
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> keys.add(task.getId()));
        }
        return keys;
    }

    private String version(ProcessInstance process) {
        return engine.getRepositoryService()
                .getProcessDefinition(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .singleResult()
                        .getProcessDefinitionId())
                .getVersionTag();
    }

    private List<String> timers() {
        return kase.processes().stream()
                .flatMap(process ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .list()
                                .stream())
                .map(this::activity)
                .sorted()
                .toList();
    }

    private String activity(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
