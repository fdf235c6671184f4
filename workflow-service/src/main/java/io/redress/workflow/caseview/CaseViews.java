package io.redress.workflow.caseview;

import io.redress.doors.Refused;
import io.redress.workflow.access.CaseAccess;
import io.redress.workflow.access.Reader;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Decision;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CustomerMessages;
import io.redress.workflow.caseview.CaseView.DecisionMade;
import io.redress.workflow.caseview.CaseView.Score;
import io.redress.workflow.caseview.CaseView.Step;
import io.redress.workflow.clocks.ClocksOfCase;
import io.redress.workflow.incident.IncidentsOfCase;
import io.redress.workflow.regime.Regimes;
import io.redress.workflow.remedy.Remedies;
import io.redress.workflow.tracking.Silence;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Puts a case together for a form. */
@Component
class CaseViews {

    private final CaseFiles files;
    private final CaseAccess access;
    private final Words words;
    private final OthersWords others;
    private final CustomerMessages messages;
    private final SimilarCases similar;
    private final Regimes regimes;
    private final Remedies remedies;
    private final IncidentsOfCase incidents;
    private final ClocksOfCase clocks;
    private final Silence silence;
    private final Clock clock;

    CaseViews(
            CaseFiles files,
            CaseAccess access,
            Words words,
            OthersWords others,
            CustomerMessages messages,
            SimilarCases similar,
            Regimes regimes,
            Remedies remedies,
            IncidentsOfCase incidents,
            ClocksOfCase clocks,
            Silence silence,
            Clock clock) {
        this.files = files;
        this.access = access;
        this.words = words;
        this.others = others;
        this.messages = messages;
        this.similar = similar;
        this.regimes = regimes;
        this.remedies = remedies;
        this.incidents = incidents;
        this.clocks = clocks;
        this.silence = silence;
        this.clock = clock;
    }

    /** @throws Refused 404 when there is no such case, 403 when it is another department's */
    CaseView of(String reference, Reader reader) {
        CaseFile file = access.open(reference, reader);
        Words.OfCase said = words.of(reference);
        return new CaseView(
                clock.instant(),
                file.reference(),
                file.cycle(),
                file.status(),
                file.channel(),
                file.language(),
                file.category(),
                file.severity(),
                file.department(),
                file.lane(),
                file.triageRule(),
                file.signals(),
                file.receivedAt(),
                file.recordedAt(),
                file.basis(),
                file.dueAt(),
                file.statutoryDueAt(),
                regimes.legalZone(file),
                file.overdue(),
                file.pausedSince(),
                file.pausedSince() == null ? null : silence.answerBy(file),
                file.lastToldAt(),
                file.resolvedAt(),
                file.reopenUntil(),
                file.outcome(),
                file.duplicateOf(),
                said.text(file.rejectionText()),
                file.vulnerable(),
                said.points(file.pointsText()),
                others.ofCustomer(reference).knowing(messages.withComplaint(reference)),
                score(file),
                file.estimates(),
                file.pauses(),
                regimes.binding(file),
                regimes.names(),
                remedies.of(file),
                incidents.of(file),
                clocks.states(file),
                file.clockSteps(),
                file.decisions().stream().map(decision -> made(decision, said)).toList(),
                file.timeline().stream()
                        .map(row -> new Step(
                                row.no(),
                                row.cycle(),
                                row.at(),
                                row.what(),
                                row.detail(),
                                said.text(row.textId()),
                                row.actor()))
                        .toList(),
                similar.to(file, reader));
    }

    /** What a department decided, in words. */
    static DecisionMade made(Decision decision, Words.OfCase said) {
        return new DecisionMade(
                decision.cycle(),
                decision.action(),
                decision.outcome(),
                decision.toDepartment(),
                said.text(decision.messageText()),
                said.findings(decision.findingsText()),
                said.text(decision.remedyText()),
                decision.remedyAmount(),
                decision.remedyCurrency(),
                decision.decidedBy(),
                decision.decidedAt());
    }

    CaseFile file(String reference) {
        return files.find(reference).orElseThrow(CaseAccess::unknown);
    }

    private Score score(CaseFile file) {
        Integer score = file.currentCycle().score();
        return score == null ? null : others.ofSurvey(file.reference(), file.cycle(), score);
    }
}
