package io.redress.workflow.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/** Writes down every flow that a process test takes through the shipped models. */
@TestComponent
class PathRecorder extends AbstractProcessEnginePlugin {

    /** By process key. Static, because a JVM may have more than one engine for its process tests. */
    private static final Map<String, Set<String>> TAKEN = new ConcurrentHashMap<>();

    static Set<String> taken(String process) {
        return TAKEN.getOrDefault(process, Set.of());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                        execution -> record(execution, flow.getId()));
            }
        });
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    private static void record(DelegateExecution execution, String flow) {
        ProcessDefinitionEntity definition = ((ExecutionEntity) execution).getProcessDefinition();
        if (!NextVersion.TAG.equals(definition.getVersionTag())) {
            TAKEN.computeIfAbsent(definition.getKey(), key -> ConcurrentHashMap.newKeySet())
                    .add(flow);
        }
    }
}
