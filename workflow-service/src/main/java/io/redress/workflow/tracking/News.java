package io.redress.workflow.tracking;

import io.redress.calendar.BusinessCalendar;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.Progress;
import io.redress.workflow.announcing.CaseEvent.ProgressReported;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.engine.Completion;
import io.redress.workflow.estimate.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The customer hears from us at the rhythm of the severity. Three quarters on the way to a report, what happened since is
 * told; where nothing did, a person is asked to write; and where nobody does, the report leaves by itself when it is due.
 * All instants are whole milliseconds, as the engine's timers are: one that fires a little early would find nothing due.
 */
@Component("news")
public class News {

    private static final String STAGE = "TRACK";
    private static final int ASKED_AT = 3;
    private static final int OF = 4;

    private final CaseFiles files;
    private final CaseChanges changes;
    private final Announcements announcements;
    private final WorkingTime workingTime;
    private final WorkflowSettings settings;
    private final Clock clock;

    News(
            CaseFiles files,
            CaseChanges changes,
            Announcements announcements,
            WorkingTime workingTime,
            WorkflowSettings settings,
            Clock clock) {
        this.files = files;
        this.changes = changes;
        this.announcements = announcements;
        this.workingTime = workingTime;
        this.settings = settings;
        this.clock = clock;
    }

    /** When somebody has to think of what to tell next. */
    public Date nextAt(DelegateExecution execution) {
        return Date.from(nextAt(file(execution)));
    }

    /** When the customer has to hear something again. */
    public Date nextReportAt(DelegateExecution execution) {
        return Date.from(nextReportAt(file(execution)));
    }

    /** Whether it is too early to think of news: something real was said, or the customer has the word. */
    public boolean isTooEarly(DelegateExecution execution) {
        return nextAt(file(execution)).isAfter(clock.instant());
    }

    /** Whether the report that was due has been overtaken by something real. */
    public boolean isOvertaken(DelegateExecution execution) {
        return nextReportAt(file(execution)).isAfter(clock.instant());
    }

    /** Whether something happened since the customer last heard from us, and can be told without anybody's words. */
    public boolean isThereProgress(DelegateExecution execution) {
        return progress(file(execution)) != null;
    }

    /** Says honestly that work goes on, and what happened where something did. */
    public void report(DelegateExecution execution) {
        CaseFile file = changes.lock(execution.getProcessBusinessKey());
        announce(file, progress(file), null, null);
    }

    /** Takes what is handed in with {@code WriteUpdate}. */
    public void write(DelegateTask task) {
        Completion done = Completion.of(task);
        CaseFile file = changes.lock(done.reference());
        announce(file, null, done.required("message"), done.actor());
    }

    Instant nextAt(CaseFile file) {
        BusinessCalendar calendar = workingTime.of(file.department());
        Instant from = from(file);
        Duration whole = calendar.between(from, nextReportAt(file));
        return calendar.add(from, whole.multipliedBy(ASKED_AT).dividedBy(OF))
                .at()
                .truncatedTo(ChronoUnit.MILLIS);
    }

    Instant nextReportAt(CaseFile file) {
        return workingTime
                .of(file.department())
                .addWorkingDays(from(file), settings.progressEvery().get(file.severity()))
                .at()
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant from(CaseFile file) {
        return file.pausedSince() == null ? file.lastToldAt() : clock.instant();
    }

    private static Progress progress(CaseFile file) {
        boolean decided = file.decision(file.cycle())
                .filter(decision -> decision.decidedAt().isAfter(file.lastToldAt()))
                .isPresent();
        boolean returned = file.timeline().stream()
                .reduce((earlier, later) -> later)
                .filter(row -> row.what().equals("decision-returned"))
                .isPresent();
        return decided && !returned ? Progress.UNDER_REVIEW : null;
    }

    private void announce(CaseFile file, Progress progress, String text, String actor) {
        announcements.announce(
                new ProgressReported(
                        file.reference(),
                        file.cycle(),
                        UUID.randomUUID().toString(),
                        clock.instant(),
                        STAGE,
                        progress,
                        text),
                progress == null ? null : progress.name(),
                text,
                actor);
    }

    private CaseFile file(DelegateExecution execution) {
        return files.get(execution.getProcessBusinessKey());
    }
}
