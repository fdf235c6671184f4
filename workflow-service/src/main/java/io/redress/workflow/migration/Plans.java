package io.redress.workflow.migration;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/**
 * Says where each activity of an older version is in the newest one: under the same id, or under the one that it was
 * renamed to. What waits for an instant or a message is armed anew, as the newest version says.
 */
@Component
class Plans {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Renamed renamed;

    @org.springframework.beans.factory.annotation.Autowired
    Plans(RuntimeService runtime, RepositoryService repository) {
        this(runtime, repository, Renamed.shipped());
    }

    Plans(RuntimeService runtime, RepositoryService repository, Renamed renamed) {
        this.runtime = runtime;
        this.repository = repository;
        this.renamed = renamed;
    }

    /** @throws org.camunda.bpm.engine.migration.MigrationPlanValidationException when a renaming makes no sense */
    MigrationPlan plan(ProcessDefinition before, ProcessDefinition now) {
        Map<String, FlowNode> older = activities(before);
        Map<String, FlowNode> newer = activities(now);
        MigrationPlanBuilder plan = runtime.createMigrationPlan(before.getId(), now.getId());
        plan.mapEqualActivities().updateEventTriggers();
        renamed.among(now.getKey(), older.keySet(), newer.keySet()).forEach((from, to) -> {
            var mapping = plan.mapActivities(from, to);
            if (older.get(from) instanceof CatchEvent) {
                mapping.updateEventTrigger();
            }
        });
        return plan.build();
    }

    private Map<String, FlowNode> activities(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        Collection<FlowNode> nodes = model.getModelElementsByType(FlowNode.class);
        return nodes.stream().collect(Collectors.toMap(FlowNode::getId, node -> node));
    }
}
