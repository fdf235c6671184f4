package io.redress.intake.tracking;

import io.redress.intake.colleagues.AgentsWords;
import io.redress.intake.colleagues.AgentsWords.Decision;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Redaction;
import io.redress.intake.tracking.ComplaintRecord.DecisionMade;
import io.redress.intake.tracking.ComplaintRecord.Promise;
import io.redress.intake.tracking.ComplaintRecord.Removed;
import io.redress.intake.tracking.ComplaintView.Said;
import io.redress.intake.tracking.Tracking.Estimate;
import io.redress.intake.tracking.Tracking.Resolution;
import io.redress.intake.tracking.Tracking.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Puts together the whole record of a complaint, all cycles of it, from what its page is made of. */
@Service
public class MakeRecord {

    private final Trackings trackings;
    private final Timeline timeline;
    private final AgentsWords agentsWords;
    private final Clock clock;

    MakeRecord(Trackings trackings, Timeline timeline, AgentsWords agentsWords, Clock clock) {
        this.trackings = trackings;
        this.timeline = timeline;
        this.agentsWords = agentsWords;
        this.clock = clock;
    }

    /** @param locale of the timeline's sentences */
    public ComplaintRecord of(Complaint complaint, Locale locale) {
        Tracking tracking = trackings.of(complaint.name());
        Status status = ShowComplaint.status(complaint, tracking);
        AgentsSide agents = new AgentsSide(agentsWords, complaint);
        List<Promise> promises = promises(tracking, agents);
        List<Said> messages = ShowComplaint.messages(complaint, tracking, agents);
        List<DecisionMade> decisions = decisions(tracking, agents);
        String rejection = status == Status.REJECTED ? agents.rejection() : null;
        OutsideTheHouse outside = ShowComplaint.outside(standing(tracking), status, locale, agents);
        return new ComplaintRecord(
                clock.instant(),
                !agents.away(),
                complaint.reference(),
                status,
                complaint.receivedAt(),
                complaint.words(),
                tracking.cycle() == null ? 1 : tracking.cycle(),
                tracking.category(),
                promises,
                timeline.of(complaint, tracking, locale),
                messages,
                ShowComplaint.evidence(complaint),
                decisions,
                rejection,
                outside,
                removed(complaint),
                complaint.withdrawal() == null ? null : complaint.withdrawal().at(),
                tracking.survey() == null ? null : tracking.survey().status());
    }

    private static List<Promise> promises(Tracking tracking, AgentsSide agents) {
        List<Promise> promises = new ArrayList<>();
        for (Estimate made : tracking.estimates()) {
            promises.add(new Promise(
                    made.cycle(),
                    made.at(),
                    made.dueAt(),
                    made.statutoryDueAt(),
                    made.statutoryZone(),
                    made.basis(),
                    made.reason(),
                    made.ground(),
                    made.regimes(),
                    made.provisionalFrom(),
                    agents.text(made.textId())));
        }
        return promises;
    }

    /** The view keeps the latest resolution only; the timeline knows the cycles that were decided before. */
    private static List<DecisionMade> decisions(Tracking tracking, AgentsSide agents) {
        Map<Integer, Instant> decided = new TreeMap<>();
        for (Step step : tracking.timeline()) {
            if ("RESOLVED".equals(step.code())) {
                decided.put(step.cycle(), step.at());
            }
        }
        Resolution latest = tracking.resolution();
        if (latest != null) {
            decided.put(latest.cycle(), latest.resolvedAt());
        }
        List<DecisionMade> decisions = new ArrayList<>();
        decided.forEach((cycle, at) -> {
            Decision decision = agents.decision(cycle);
            boolean isLatest = latest != null && latest.cycle() == cycle;
            decisions.add(new DecisionMade(
                    cycle,
                    at,
                    isLatest ? latest.outcome() : decision == null ? null : decision.outcome(),
                    isLatest ? latest.reopenUntil() : null,
                    decision == null ? null : decision.message(),
                    ShowComplaint.findings(decision),
                    decision == null ? null : decision.remedy()));
        });
        return decisions;
    }

    /** The outcome of the cycle that is under way, or was last. */
    private static String standing(Tracking tracking) {
        Resolution latest = tracking.resolution();
        return latest != null && tracking.cycle() != null && latest.cycle() == tracking.cycle()
                ? latest.outcome()
                : null;
    }

    private static List<Removed> removed(Complaint complaint) {
        return Stream.of(
                        removed(complaint.redactions(), complaint.receivedAt()),
                        complaint.messages().stream()
                                .flatMap(message -> removed(message.redactions(), message.receivedAt())),
                        complaint.evidence().stream().flatMap(file -> removed(file.redactions(), file.receivedAt())))
                .flatMap(removed -> removed)
                .sorted(Comparator.comparing(Removed::at))
                .toList();
    }

    private static Stream<Removed> removed(List<Redaction> redactions, Instant at) {
        return redactions.stream().map(redaction -> new Removed(redaction.field(), redaction.kind(), at));
    }
}
