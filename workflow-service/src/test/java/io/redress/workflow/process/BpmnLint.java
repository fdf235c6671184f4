package io.redress.workflow.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The habits of our process models ({@code docs/bpmn-style}); says what breaks them and where. */
final class BpmnLint {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern MADE_BY_A_TOOL = Pattern.compile("(?i)[a-z]+_[0-9a-z]{7}");
    private static final Pattern CALL = Pattern.compile("([a-z][A-Za-z]+)\\.([a-z][A-Za-z]+)\\(");
    private static final Pattern TIME_OF_A_BEAN = Pattern.compile("\\$\\{[a-z]\\w*\\.[a-z]\\w*\\(execution\\)}");

    /** "Record complaint": two words at least, and the first is no noun or participle. */
    private static final Pattern VERB_AND_OBJECT =
            Pattern.compile("(?![A-Z][a-z]*(ed|ing|ion|ment)\\b)[A-Z][a-z]+( [a-z-]+)+");

    /** "Complaint recorded", "Report due", "Handling begins": something that is so now. */
    private static final Pattern HAPPENED =
            Pattern.compile("(?=.* ).*\\b([A-Za-z-]+(ed|en|wn|nt)|due|begins|ends|stands)\\b.*");

    private final String key;
    private final BpmnModelInstance model;
    private final BiPredicate<String, String> isMethod;
    private final Predicate<String> isForm;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param isMethod whether there is a bean of this name with a method of that name
     * @param isForm whether there is a form with this key
     */
    BpmnLint(String key, BpmnModelInstance model, BiPredicate<String, String> isMethod, Predicate<String> isForm) {
        this.key = key;
        this.model = model;
        this.isMethod = isMethod;
        this.isForm = isForm;
    }

    List<String> problems() {
        all(Process.class).forEach(this::process);
        all(FlowNode.class).forEach(this::node);
        all(SequenceFlow.class).forEach(flow -> check(flow, "[a-z][a-z_]*", flow.getId(), "says nothing by its id"));
        all(Activity.class).forEach(this::activity);
        all(Task.class).forEach(this::task);
        all(UserTask.class).forEach(this::userTask);
        all(Event.class)
                .forEach(event -> check(event, HAPPENED.pattern(), event.getName(), "is no object + participle"));
        all(Gateway.class).forEach(this::gateway);
        all(TimerEventDefinition.class).forEach(this::timer);
        all(Message.class)
                .forEach(message -> check(message, "[a-z]+(-[a-z]+)*", message.getName(), "is no name of a message"));
        calls();
        drawing();
        return problems;
    }

    private void process(Process process) {
        require(process, key.equals(process.getId()), "is not the key that the file is named for");
        require(process, isSaid(process.getName()), "has no name");
        require(process, process.isExecutable(), "cannot be executed");
        require(process, isSaid(process.getCamundaVersionTag()), "has no version tag");
        require(process, isSaid(process.getCamundaHistoryTimeToLiveString()), "has no history time to live");
        require(process, !process.getDocumentations().isEmpty(), "has no documentation");
        require(process, !process.isCamundaStartableInTasklist(), "can be started in the Tasklist");
    }

    private void node(FlowNode node) {
        require(node, isSaid(node.getName()), "has no name");
        require(node, !MADE_BY_A_TOOL.matcher(node.getId()).matches(), "has an id that a tool made");
        check(node, "[A-Z][A-Za-z]+", node.getId(), "says nothing by its id");
        require(node, !isSet(node, "asyncBefore") && !isSet(node, "asyncAfter"), "is asynchronous");
    }

    private static boolean isSet(FlowNode node, String attribute) {
        return "true".equals(node.getAttributeValueNs(CAMUNDA, attribute));
    }

    private void activity(Activity activity) {
        require(activity, !activity.getDocumentations().isEmpty(), "has no documentation");
        require(activity, activity.getLoopCharacteristics() == null, "is a loop");
    }

    private void task(Task task) {
        check(task, VERB_AND_OBJECT.pattern(), task.getName(), "is no verb + object");
        if (!(task instanceof UserTask)) {
            String step = task.getAttributeValueNs(CAMUNDA, "expression");
            require(task, step != null && step.matches("\\$\\{[a-z]\\w*\\.\\w+\\(.*\\)}"), "is no method of a bean");
        }
    }

    private void userTask(UserTask task) {
        String form = task.getCamundaFormKey();
        require(task, form != null && isForm.test(form), "has no form");
        require(task, isSaid(task.getCamundaCandidateGroups()), "has no group");
        require(task, isExpression(task.getCamundaDueDate()), "has no due date of a bean");
        require(
                task,
                task.getCamundaFollowUpDate() == null || isExpression(task.getCamundaFollowUpDate()),
                "has a follow-up date that is no bean's");
        require(task, isExpression(task.getCamundaPriority()), "has no priority of a bean");
        Set<String> listens = new HashSet<>();
        task.getModelInstance().getModelElementsByType(CamundaTaskListener.class).stream()
                .filter(listener ->
                        listener.getParentElement().getParentElement().equals(task))
                .forEach(listener -> listens.add(listener.getCamundaEvent()));
        require(task, listens.containsAll(Set.of("create", "complete")), "has no listeners for create and complete");
    }

    private void gateway(Gateway gateway) {
        if (gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway) {
            SequenceFlow otherwise = gateway instanceof ExclusiveGateway one
                    ? one.getDefault()
                    : ((InclusiveGateway) gateway).getDefault();
            List<SequenceFlow> out = all(SequenceFlow.class).stream()
                    .filter(flow -> gateway.equals(flow.getSource()))
                    .toList();
            check(gateway, ".+\\?", gateway.getName(), "asks no question");
            require(gateway, out.stream().allMatch(flow -> isSaid(flow.getName())), "has an answer without a name");
            require(
                    gateway,
                    out.stream().allMatch(flow -> flow.getConditionExpression() != null || flow.equals(otherwise)),
                    "has an answer without a condition");
            require(gateway, otherwise != null || out.stream().anyMatch(BpmnLint::isAlways), "has no way out");
        }
    }

    private static boolean isAlways(SequenceFlow flow) {
        return flow.getConditionExpression() != null
                && flow.getConditionExpression().getTextContent().strip().equals("${true}");
    }

    private void timer(TimerEventDefinition timer) {
        require(
                (BaseElement) timer.getParentElement(),
                timer.getTimeDate() != null
                        && TIME_OF_A_BEAN
                                .matcher(timer.getTimeDate().getTextContent().strip())
                                .matches(),
                "waits for a literal time");
    }

    private void calls() {
        Matcher call = CALL.matcher(Bpmn.convertToString(model));
        while (call.find()) {
            if (!isMethod.test(call.group(1), call.group(2))) {
                problems.add(call.group(1) + "." + call.group(2) + " is no method of a bean");
            }
        }
    }

    private void drawing() {
        Set<String> drawn = new HashSet<>();
        all(BpmnShape.class).forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        all(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
        all(FlowNode.class).forEach(node -> require(node, drawn.contains(node.getId()), "is not drawn"));
        all(SequenceFlow.class).forEach(flow -> require(flow, drawn.contains(flow.getId()), "is not drawn"));
    }

    private void check(BaseElement element, String pattern, String text, String problem) {
        require(element, text != null && text.matches(pattern), problem);
    }

    private void require(BaseElement element, boolean kept, String problem) {
        if (!kept) {
            problems.add(element.getId() + " " + problem);
        }
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isExpression(String text) {
        return text != null && text.startsWith("${");
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }
}
