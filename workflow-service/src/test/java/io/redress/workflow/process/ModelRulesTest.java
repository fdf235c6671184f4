package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The habits of our models ({@code docs/bpmn-style}). */
@ProcessTest
class ModelRulesTest {

    private static final Pattern CALL = Pattern.compile("([a-z][A-Za-z]+)\\.([a-z][A-Za-z]+)\\(");
    private static final Pattern MADE_BY_A_TOOL = Pattern.compile("(?i)(activity|event|gateway|flow|task)_[0-9a-z]{7}");

    @Autowired
    ApplicationContext beans;

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "after-care"})
    void saysWhatItIsAndHowLongItsHistoryIsKept(String key) {
        Process process = only(key, Process.class);

        assertThat(process.getId()).isEqualTo(key);
        assertThat(process.getName()).isNotBlank();
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
        assertThat(process.isCamundaStartableInTasklist()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "after-care"})
    void namesEverythingAndDocumentsEveryActivity(String key) {
        for (FlowNode node : all(key, FlowNode.class)) {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getId()).doesNotMatch(MADE_BY_A_TOOL).matches("[A-Z][A-Za-z]+");
            if (node instanceof Activity) {
                assertThat(node.getDocumentations()).as(node.getId()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "after-care"})
    void asksQuestionsAtGatewaysAndAlwaysHasAWayOut(String key) {
        for (ExclusiveGateway gateway : all(key, ExclusiveGateway.class)) {
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing())
                    .as(gateway.getId())
                    .allMatch(flow -> flow.getName() != null)
                    .allMatch(flow -> flow.getConditionExpression() != null || flow.equals(gateway.getDefault()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "after-care"})
    void givesEveryUserTaskAFormAGroupADueDateAndItsListeners(String key) {
        for (UserTask task : all(key, UserTask.class)) {
            assertThat(task.getCamundaFormKey())
                    .startsWith("embedded:app:forms/")
                    .endsWith(".html");
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaDueDate()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaPriority()).as(task.getId()).isNotBlank();
            String form = task.getCamundaFormKey().replace("embedded:app:", "/static/");
            assertThat(getClass().getResource(form)).as(form).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "after-care"})
    void callsOnlyWhatIsThere(String key) {
        for (MatchResult call : calls(key)) {
            assertThat(beans.containsBean(call.group(1))).as(call.group()).isTrue();
            assertThat(Arrays.stream(beans.getType(call.group(1)).getMethods()).map(Method::getName))
                    .as(call.group())
                    .contains(call.group(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "after-care"})
    void leavesTimesToBeans(String key) {
        for (TimerEventDefinition timer : all(key, TimerEventDefinition.class)) {
            TimeDate date = timer.getTimeDate();
            assertThat(date).as(timer.getId()).isNotNull();
            assertThat(date.getTextContent()).matches("\\$\\{.+\\(execution\\)\\}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "after-care"})
    void canBeDrawn(String key) {
        Collection<BpmnShape> shapes = all(key, BpmnShape.class);
        Collection<BpmnEdge> edges = all(key, BpmnEdge.class);

        assertThat(shapes)
                .extracting(shape -> shape.getBpmnElement().getId())
                .containsExactlyInAnyOrderElementsOf(all(key, FlowNode.class).stream()
                        .map(BaseElement::getId)
                        .toList());
        assertThat(edges)
                .extracting(edge -> edge.getBpmnElement().getId())
                .containsExactlyInAnyOrderElementsOf(all(key, SequenceFlow.class).stream()
                        .map(BaseElement::getId)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "after-care"})
    void letsEveryStepDoSomething(String key) {
        List<Task> steps = Stream.concat(
                        all(key, ServiceTask.class).stream(), all(key, BusinessRuleTask.class).stream())
                .map(Task.class::cast)
                .toList();
        assertThat(steps)
                .allMatch(step -> step.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "expression") != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Record", "Estimate", "Track", "Survey"})
    void hasTheFourStages(String stage) {
        assertThat(all("complaint", SubProcess.class))
                .filteredOn(sub -> !sub.triggeredByEvent())
                .extracting(SubProcess::getName)
                .contains(stage);
    }

    @Test
    void forgetsOldHistoryAtNight() {
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl)
                beans.getBean(ProcessEngine.class).getProcessEngineConfiguration();

        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(engine.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_AUDIT);
        assertThat(engine.getFailedJobRetryTimeCycle()).startsWith("PT10S,");
        assertThat(engine.isMetricsEnabled()).isFalse();
    }

    private static List<MatchResult> calls(String key) {
        Matcher matcher = CALL.matcher(Bpmn.convertToString(model(key)));
        return matcher.results().toList();
    }

    private static <T extends ModelElementInstance> Collection<T> all(String key, Class<T> type) {
        return model(key).getModelElementsByType(type);
    }

    private static <T extends ModelElementInstance> T only(String key, Class<T> type) {
        return all(key, type).iterator().next();
    }

    private static BpmnModelInstance model(String key) {
        return Bpmn.readModelFromStream(ModelRulesTest.class.getResourceAsStream("/processes/" + key + ".bpmn"));
    }
}
