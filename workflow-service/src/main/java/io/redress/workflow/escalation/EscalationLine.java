package io.redress.workflow.escalation;

import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.WorkflowSettings.Lead;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.estimate.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who stands above a department: its lead first, and one step further up with each escalation, to the end of the line and
 * not beyond. Whoever is away is covered for.
 */
@Component
public class EscalationLine {

    private final WorkflowSettings settings;
    private final WorkingTime workingTime;
    private final Clock clock;

    EscalationLine(WorkflowSettings settings, WorkingTime workingTime, Clock clock) {
        this.settings = settings;
        this.workingTime = workingTime;
        this.clock = clock;
        settings.departments().values().forEach(department -> mustLeadSomewhere(department.lead()));
        settings.leads().keySet().forEach(this::line);
    }

    /** All who should see to a case that was escalated so often, the highest last; at least the lead. */
    public List<String> upTo(CaseFile file, int level) {
        LocalDate today =
                clock.instant().atZone(workingTime.of(file.department()).zone()).toLocalDate();
        List<String> line = line(settings.departments().get(file.department()).lead());
        Set<String> there = new LinkedHashSet<>();
        line.stream().limit(Math.max(level, 1)).forEach(group -> there.add(present(group, today)));
        return List.copyOf(there);
    }

    private String present(String group, LocalDate today) {
        Lead lead = settings.leads().get(group);
        boolean away =
                lead.away().stream().anyMatch(days -> !today.isBefore(days.from()) && !today.isAfter(days.until()));
        return away && lead.cover() != null ? lead.cover() : group;
    }

    private List<String> line(String from) {
        List<String> line = new ArrayList<>();
        for (String group = from;
                group != null;
                group = settings.leads().get(group).next()) {
            if (line.contains(group)) {
                throw new IllegalArgumentException("redress.workflow.leads." + group
                        + " stands above itself: end the line by leaving out one 'next'");
            }
            mustLeadSomewhere(group);
            line.add(group);
        }
        return line;
    }

    private void mustLeadSomewhere(String group) {
        if (!settings.leads().containsKey(group)) {
            throw new IllegalArgumentException("redress.workflow.leads has no '" + group + "': add it, or name one of "
                    + settings.leads().keySet());
        }
    }
}
