package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("walk")
            .startEvent("Begun")
            .sequenceFlowId("begun_to_wait")
            .eventBasedGateway()
            .id("Wait")
            .sequenceFlowId("wait_to_day")
            .intermediateCatchEvent("DayCame")
            .timerWithDate("${true}")
            .sequenceFlowId("day_to_question")
            .exclusiveGateway("IsItOver")
            .sequenceFlowId("it_is_over")
            .endEvent("Over")
            .moveToNode("IsItOver")
            .sequenceFlowId("it_goes_on")
            .userTask("GoOn")
            .sequenceFlowId("on_to_end")
            .endEvent("Done")
            .done();

    @Test
    void namesWhatWasLeftOut() {
        Coverage coverage = new Coverage(MODEL, Set.of("begun_to_wait", "day_to_question", "it_is_over"));

        assertThat(coverage.missing()).containsExactlyInAnyOrder("GoOn", "Done", "IsItOver -> it_goes_on");
        assertThat(coverage).hasToString("walk.bpmn coverage: activities 5/7, flows 4/6");
    }

    @Test
    void isContentWhenEverythingWasWalkedThrough() {
        Coverage coverage = new Coverage(
                MODEL, Set.of("begun_to_wait", "day_to_question", "it_is_over", "it_goes_on", "on_to_end"));

        assertThat(coverage.missing()).isEmpty();
    }
}
