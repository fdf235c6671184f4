package io.redress.workflow.tracking;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.ClocksChanged;
import io.redress.workflow.engine.Timers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets reports and reminders follow when a case has other hours than before. */
@Component
class TrackTimers {

    private final CaseFiles files;
    private final News news;
    private final Silence silence;
    private final Timers timers;

    TrackTimers(CaseFiles files, News news, Silence silence, Timers timers) {
        this.files = files;
        this.news = news;
        this.silence = silence;
        this.timers = timers;
    }

    @EventListener
    void rearm(ClocksChanged changed) {
        CaseFile file = files.get(changed.reference());
        String process = file.currentCycle().processInstanceId();
        if (process == null || file.currentCycle().endedAt() != null || file.severity() == null) {
            return;
        }
        timers.set(process, "ReportDue", news.nextAt(file));
        timers.set(process, "NextReportDue", news.nextAt(file));
        timers.set(process, "UpdateOverdue", news.nextReportAt(file));
        if (file.pausedSince() != null) {
            timers.set(process, "FollowUpDue", silence.nextStepAt(file));
        }
    }
}
