package io.redress.workflow.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** How much of a model was walked through, judged by the flows that were taken. */
final class Coverage {

    private final BpmnModelInstance model;
    private final Set<String> taken;

    Coverage(BpmnModelInstance model, Set<String> taken) {
        this.model = model;
        this.taken = taken;
    }

    static Coverage of(String process) {
        return new Coverage(
                Bpmn.readModelFromStream(Coverage.class.getResourceAsStream("/processes/" + process + ".bpmn")),
                PathRecorder.taken(process));
    }

    /** Tasks and events that were never reached, and gateways' branches that were never taken. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        nodes().stream().filter(node -> !isReached(node)).map(FlowNode::getId).forEach(missing::add);
        flows().stream()
                .filter(flow -> flow.getSource() instanceof Gateway && !isTaken(flow))
                .map(flow -> flow.getSource().getId() + " -> " + flow.getId())
                .forEach(missing::add);
        return missing;
    }

    /** One line of figures. */
    @Override
    public String toString() {
        String name =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        return "%s.bpmn coverage: activities %d/%d, flows %d/%d"
                .formatted(
                        name,
                        nodes().stream().filter(this::isReached).count(),
                        nodes().size(),
                        flows().stream().filter(this::isTaken).count(),
                        flows().size());
    }

    /** An event sub-process is reached when its start event is, which is counted for itself. */
    private List<FlowNode> nodes() {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess part && part.triggeredByEvent()))
                .toList();
    }

    private Collection<SequenceFlow> flows() {
        return model.getModelElementsByType(SequenceFlow.class);
    }

    private boolean isReached(FlowNode node) {
        return node.getIncoming().stream().anyMatch(flow -> taken.contains(flow.getId()))
                || node.getOutgoing().stream().anyMatch(flow -> taken.contains(flow.getId()));
    }

    /** An event-based gateway's flows are not taken: the event that comes first goes on by itself. */
    private boolean isTaken(SequenceFlow flow) {
        return taken.contains(flow.getId())
                || flow.getSource() instanceof EventBasedGateway
                        && flow.getTarget().getOutgoing().stream().anyMatch(on -> taken.contains(on.getId()));
    }
}
