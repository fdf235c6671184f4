package io.redress.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A task that somebody has claimed is completed by nobody else: the engine would let every candidate do it. Who is to
 * take it over gets it assigned first.
 */
final class OwnTasksOnly extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, OwnTasksOnly::check);
    }

    private static void check(DelegateTask task) {
        Authentication person =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (person != null && task.getAssignee() != null && !task.getAssignee().equals(person.getUserId())) {
            throw CompletionRefused.because("task-of-another");
        }
    }
}
