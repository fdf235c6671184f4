package io.redress.workflow.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.boot.test.context.TestComponent;

/** Deploys the models as a later release might have them, and takes them away again. */
@TestComponent("nextVersion")
public class NextVersion {

    static final String WINDOW_ENDED = "DisagreementWindowEnded";
    /** Version tag of that release. */
    static final String TAG = "next";

    static final String ADDED_STEP = "FileAnswer";

    /** What the operator of that release is given. */
    static final String RENAMINGS = "complaint:\n  ReopeningWindowEnded: " + WINDOW_ENDED + "\n";

    private static final long AN_HOUR = 3_600_000;

    private final RepositoryService repository;
    private final io.redress.workflow.survey.Reopening reopening;
    private String deployment;

    NextVersion(RepositoryService repository, io.redress.workflow.survey.Reopening reopening) {
        this.repository = repository;
        this.reopening = reopening;
    }

    /** The timer of that release. */
    public Date anHourLater(DelegateExecution execution) {
        return new Date(reopening.until(execution).getTime() + AN_HOUR);
    }

    /** A step more, an activity renamed, a timer changed, other words in the documentation. */
    void deploy() {
        String complaint = text("complaint")
                .replace("\"ReopeningWindowEnded\"", "\"" + WINDOW_ENDED + "\"")
                .replace("${reopening.until(execution)}", "${nextVersion.anHourLater(execution)}")
                .replace("<bpmn:documentation>", "<bpmn:documentation>Reworded. ");
        BpmnModelInstance model = Bpmn.readModelFromStream(stream(complaint));
        addStepBefore(model, "ComplaintResolved");
        deploy(Bpmn.convertToString(model), text("after-care").replace("documentation>Answer", "documentation>Reword"));
    }

    /** The task that answers messages is another one now, and nobody has said so. */
    void deployWithoutAWayFor(String activity) {
        deploy(text("complaint").replace("\"" + activity + "\"", "\"" + activity + "Anew\""), text("after-care"));
    }

    private void deploy(String complaint, String afterCare) {
        deployment = repository
                .createDeployment()
                .name("next version")
                .addString(
                        "complaint.bpmn", complaint.replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"" + TAG + "\""))
                .addString(
                        "after-care.bpmn",
                        afterCare.replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"" + TAG + "\""))
                .deploy()
                .getId();
    }

    /** With all that runs in it. */
    void remove() {
        repository.deleteDeployment(deployment, true);
    }

    private static void addStepBefore(BpmnModelInstance model, String end) {
        EndEvent before = model.getModelElementById(end);
        ServiceTask added = model.newInstance(ServiceTask.class);
        added.setId(ADDED_STEP);
        added.setName("File answer");
        added.setCamundaExpression("${true}");
        before.getParentElement().addChildElement(added);
        for (SequenceFlow flow : List.copyOf(before.getIncoming())) {
            before.getIncoming().remove(flow);
            flow.setTarget(added);
            added.getIncoming().add(flow);
        }
        SequenceFlow on = model.newInstance(SequenceFlow.class);
        on.setId("filed_to_" + end);
        before.getParentElement().addChildElement(on);
        on.setSource(added);
        on.setTarget(before);
        added.getOutgoing().add(on);
        before.getIncoming().add(on);
    }

    private static String text(String key) {
        try (InputStream in = NextVersion.class.getResourceAsStream("/processes/" + key + ".bpmn")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
