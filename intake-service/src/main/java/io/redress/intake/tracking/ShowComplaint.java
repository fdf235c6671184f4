package io.redress.intake.tracking;

import io.redress.intake.colleagues.AgentsWords;
import io.redress.intake.colleagues.AgentsWords.Decision;
import io.redress.intake.colleagues.ExternalRemedies;
import io.redress.intake.colleagues.SurveyLinks;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Message;
import io.redress.intake.complaint.Redaction;
import io.redress.intake.tracking.ComplaintView.EstimateView;
import io.redress.intake.tracking.ComplaintView.FileView;
import io.redress.intake.tracking.ComplaintView.FindingView;
import io.redress.intake.tracking.ComplaintView.ResolutionView;
import io.redress.intake.tracking.ComplaintView.Revision;
import io.redress.intake.tracking.ComplaintView.Said;
import io.redress.intake.tracking.ComplaintView.SurveyView;
import io.redress.intake.tracking.Tracking.Estimate;
import io.redress.intake.tracking.Tracking.Resolution;
import io.redress.intake.tracking.Tracking.Step;
import io.redress.intake.tracking.Tracking.Survey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Puts together what the owner of a complaint sees: own words, the others' events, and agents' words asked for now. */
@Service
public class ShowComplaint {

    private static final Set<String> SPOKEN = Set.of("QUESTION", "REPLY", "PROGRESS");

    private final Trackings trackings;
    private final Timeline timeline;
    private final AgentsWords agentsWords;
    private final SurveyLinks surveyLinks;
    private final Clock clock;

    ShowComplaint(
            Trackings trackings, Timeline timeline, AgentsWords agentsWords, SurveyLinks surveyLinks, Clock clock) {
        this.trackings = trackings;
        this.timeline = timeline;
        this.agentsWords = agentsWords;
        this.surveyLinks = surveyLinks;
        this.clock = clock;
    }

    /** @param locale of the timeline's sentences */
    public ComplaintView show(Complaint complaint, Locale locale) {
        Tracking tracking = trackings.of(complaint.name());
        Status status = status(complaint, tracking);
        AgentsSide agents = new AgentsSide(agentsWords, complaint);
        List<Said> messages = messages(complaint, tracking, agents);
        ResolutionView resolution = resolution(tracking, status, agents);
        String rejection = status == Status.REJECTED ? agents.rejection() : null;
        return new ComplaintView(
                complaint.reference(),
                status,
                complaint.receivedAt(),
                complaint.words().subject(),
                complaint.words().description(),
                complaint.redactions(),
                tracking.cycle() == null ? 1 : tracking.cycle(),
                tracking.category(),
                status.isEnd() || status == Status.RESOLVED ? null : estimate(tracking, agents),
                timeline.of(complaint, tracking, locale),
                messages,
                evidence(complaint),
                resolution,
                rejection,
                outside(resolution == null ? null : resolution.outcome(), status, locale, agents),
                survey(complaint, tracking),
                complaint.withdrawal() == null && !status.isEnd() && status != Status.RESOLVED,
                canReopen(complaint, tracking),
                agents.away());
    }

    /** A withdrawal counts for its owner from the moment it is kept, before the case has noticed. */
    static Status status(Complaint complaint, Tracking tracking) {
        Status known = tracking.status();
        return complaint.withdrawal() != null && !known.isEnd() ? Status.WITHDRAWN : known;
    }

    private boolean canReopen(Complaint complaint, Tracking tracking) {
        Resolution reopenable = tracking.reopenable(clock.instant());
        return reopenable != null && complaint.withdrawal() == null && !complaint.disagreedWith(reopenable.cycle());
    }

    private static EstimateView estimate(Tracking tracking, AgentsSide agents) {
        Estimate estimate = tracking.estimate();
        if (estimate == null) {
            return null;
        }
        List<Revision> revisions = tracking.estimates().stream()
                .filter(made -> made.cycle() == estimate.cycle())
                .map(made -> new Revision(
                        made.at(),
                        made.dueAt(),
                        made.basis(),
                        made.reason(),
                        made.ground(),
                        agents.text(made.textId()),
                        made.statutoryZone()))
                .toList();
        return new EstimateView(
                estimate.dueAt(),
                estimate.statutoryDueAt(),
                estimate.basis(),
                estimate.beyondCalendar(),
                estimate.ground(),
                estimate.provisionalFrom(),
                estimate.regimes(),
                estimate.statutoryZone(),
                revisions);
    }

    static List<Said> messages(Complaint complaint, Tracking tracking, AgentsSide agents) {
        List<Said> said = new ArrayList<>();
        for (Message message : complaint.messages()) {
            List<Redaction> redactions = message.redactions().isEmpty() ? null : message.redactions();
            said.add(new Said(message.receivedAt(), "CUSTOMER", "MESSAGE", message.text(), redactions));
        }
        for (Step step : tracking.timeline()) {
            String text = SPOKEN.contains(step.code()) ? agents.text(step.textId()) : null;
            if (text != null) {
                said.add(new Said(step.at(), "AGENT", step.code(), text, null));
            }
        }
        said.sort(Comparator.comparing(Said::at));
        return said;
    }

    static List<FileView> evidence(Complaint complaint) {
        return complaint.evidence().stream()
                .map(file ->
                        new FileView(file.evidenceId(), file.name(), file.mediaType(), file.bytes(), file.receivedAt()))
                .toList();
    }

    private static ResolutionView resolution(Tracking tracking, Status status, AgentsSide agents) {
        Resolution resolution = tracking.resolution();
        boolean current = resolution != null && tracking.cycle() != null && resolution.cycle() == tracking.cycle();
        if (!current) {
            return null;
        }
        Decision decision = agents.decision(resolution.cycle());
        return new ResolutionView(
                resolution.outcome(),
                resolution.resolvedAt(),
                status == Status.RESOLVED ? resolution.reopenUntil() : null,
                decision == null ? null : decision.message(),
                findings(decision),
                decision == null ? null : decision.remedy());
    }

    /** @param decision null where it could not be asked */
    static List<FindingView> findings(Decision decision) {
        return decision == null
                ? List.of()
                : decision.findings().stream()
                        .map(finding -> new FindingView(finding.point(), finding.finding(), finding.reason()))
                        .toList();
    }

    /** @param outcome of the decision that stands, or null */
    static OutsideTheHouse outside(String outcome, Status status, Locale locale, AgentsSide agents) {
        if (outcome == null && status != Status.REJECTED) {
            return null;
        }
        ExternalRemedies remedies = agents.remedies();
        boolean agreed = "UPHELD".equals(outcome) && status != Status.REJECTED;
        return remedies == null || agreed && !remedies.namedWhenUpheld() ? null : OutsideTheHouse.of(remedies, locale);
    }

    private SurveyView survey(Complaint complaint, Tracking tracking) {
        Survey survey = tracking.survey();
        if (survey == null || tracking.cycle() == null || survey.cycle() != tracking.cycle()) {
            return null;
        }
        boolean open = "INVITED".equals(survey.status()) && clock.instant().isBefore(expiry(survey));
        String url = open ? surveyLinks.of(complaint.name(), survey.cycle()) : null;
        return new SurveyView(survey.status(), url, survey.expiresAt());
    }

    private static Instant expiry(Survey survey) {
        return survey.expiresAt() == null ? Instant.MAX : survey.expiresAt();
    }
}
