package io.redress.workflow.recording;

import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.ComplaintRecorded;
import io.redress.workflow.announcing.CaseEvent.ComplaintRejected;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseTimeline;
import io.redress.workflow.casefile.Disposition;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Severity;
import io.redress.workflow.casefile.Status;
import io.redress.workflow.engine.Completion;
import io.redress.workflow.engine.CompletionRefused;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The Record stage: what the complaint is about, and whether it is handled at all. */
@Component("recording")
public class Recording {

    private final CaseFiles files;
    private final CaseChanges changes;
    private final CaseTimeline timeline;
    private final Points points;
    private final Announcements announcements;
    private final WorkflowSettings settings;
    private final Taxonomy taxonomy;
    private final Clock clock;

    Recording(
            CaseFiles files,
            CaseChanges changes,
            CaseTimeline timeline,
            Points points,
            Announcements announcements,
            WorkflowSettings settings,
            Taxonomy taxonomy,
            Clock clock) {
        this.files = files;
        this.changes = changes;
        this.timeline = timeline;
        this.points = points;
        this.announcements = announcements;
        this.settings = settings;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** Takes what the intake desk hands in with {@code RecordComplaint}. */
    public void complete(DelegateTask task) {
        Completion done = Completion.of(task);
        CaseFile file = changes.lock(done.reference());
        if (!done.requiredFlag("admissible")) {
            String reason = done.required("inadmissibleReason");
            Disposition disposition =
                    done.optional(Disposition.class, "disposition").orElse(Disposition.INADMISSIBLE);
            changes.rejected(file.reference(), disposition, reason);
            timeline.note(
                    file.reference(), file.cycle(), "found-inadmissible", disposition.name(), reason, done.actor());
        } else if (done.optional("duplicateOf").isPresent()) {
            String duplicateOf = duplicateOf(done, file);
            changes.merged(file.reference(), duplicateOf);
            timeline.note(file.reference(), file.cycle(), "found-duplicate", duplicateOf, null, done.actor());
        } else {
            record(done, file);
        }
    }

    /** Emergencies wait for nobody: category, severity and department are those of triage, with one point. */
    public void recordAutomatically(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        String text = points.fromCategory(file);
        changes.recorded(file.reference(), file.category(), file.severity(), file.department(), text, 1);
    }

    /** Tells that the complaint is recorded. */
    public void announce(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        changes.move(file.reference(), Status.RECORDED, Status.SUBMITTED);
        announcements.announce(
                new ComplaintRecorded(
                        file.reference(),
                        file.cycle(),
                        file.recordedAt(),
                        file.category(),
                        file.severity(),
                        file.department(),
                        file.pointCount(),
                        file.lane() == Lane.EMERGENCY,
                        file.vulnerable()),
                null,
                file.pointsText(),
                null);
    }

    /** Tells that the complaint is not handled. */
    public void reject(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        announcements.announce(
                new ComplaintRejected(file.reference(), file.cycle(), clock.instant(), file.disposition()),
                file.disposition().name(),
                file.rejectionText(),
                null);
    }

    public boolean isEmergency(DelegateExecution execution) {
        return file(execution).lane() == Lane.EMERGENCY;
    }

    public boolean isRejected(DelegateExecution execution) {
        return file(execution).rejectionText() != null;
    }

    public boolean isDuplicate(DelegateExecution execution) {
        return file(execution).duplicateOf() != null;
    }

    private void record(Completion done, CaseFile file) {
        String category = done.optional("category").orElse(file.category());
        if (taxonomy.find(category).isEmpty()) {
            throw CompletionRefused.invalid("category");
        }
        String department = done.optional("department").orElse(file.department());
        if (!settings.departments().containsKey(department)) {
            throw CompletionRefused.invalid("department");
        }
        Severity severity = done.optional(Severity.class, "severity").orElse(file.severity());
        String pointsText = done.required("points");
        List<String> atIssue = points.read(file.reference(), pointsText);
        if (atIssue.isEmpty()) {
            throw CompletionRefused.missing("points");
        }
        done.optional("vulnerable").ifPresent(seen -> changes.vulnerable(file.reference(), seen.equals("true")));
        done.optional("country").ifPresent(country -> changes.countryKnown(file.reference(), country));
        changes.recorded(file.reference(), category, severity, department, pointsText, atIssue.size());
        timeline.note(file.reference(), file.cycle(), "recorded", null, pointsText, done.actor());
    }

    private String duplicateOf(Completion done, CaseFile file) {
        String other = done.required("duplicateOf");
        if (other.equals(file.reference()) || files.find(other).isEmpty()) {
            throw CompletionRefused.invalid("duplicateOf");
        }
        return other;
    }

    private CaseFile file(DelegateExecution execution) {
        return files.get(execution.getProcessBusinessKey());
    }
}
