package io.redress.workflow.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.outbox.jdbc.InboxEntry;
import io.redress.workflow.aftercare.AfterCare;
import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.Cycle;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseTimeline;
import io.redress.workflow.casefile.CustomerMessages;
import io.redress.workflow.casefile.Status;
import io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted;
import io.redress.workflow.inbox.IntakeEvents.EvidenceCleared;
import io.redress.workflow.inbox.IntakeEvents.MessageReceived;
import io.redress.workflow.inbox.IntakeEvents.ReopeningRequested;
import io.redress.workflow.inbox.SurveyEvents.SurveyAnswered;
import io.redress.workflow.survey.Scoring;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Brings an inbound event to the process of its case, or to after-care when that has ended. */
@Component
class Correlation {

    private final CaseFiles files;
    private final CaseChanges changes;
    private final CustomerMessages messages;
    private final CaseTimeline timeline;
    private final RuntimeService runtime;
    private final AfterCare afterCare;
    private final Scoring scoring;
    private final ObjectMapper json;

    Correlation(
            CaseFiles files,
            CaseChanges changes,
            CustomerMessages messages,
            CaseTimeline timeline,
            RuntimeService runtime,
            AfterCare afterCare,
            Scoring scoring,
            ObjectMapper json) {
        this.files = files;
        this.changes = changes;
        this.messages = messages;
        this.timeline = timeline;
        this.runtime = runtime;
        this.afterCare = afterCare;
        this.scoring = scoring;
        this.json = json;
    }

    /** @throws TooEarly when the case is not there yet */
    void correlate(InboxEntry entry) {
        switch (entry.event().type()) {
            case "complaint-submitted" -> open(read(entry, ComplaintSubmitted.class));
            case "message-received" -> given(known(entry), Given.in(read(entry, MessageReceived.class)));
            case "evidence-cleared" -> given(known(entry), Given.in(read(entry, EvidenceCleared.class)));
            case "complaint-withdrawn" -> withdraw(known(entry));
            case "reopening-requested" -> reopen(known(entry), read(entry, ReopeningRequested.class));
            case "survey-answered" -> score(known(entry), read(entry, SurveyAnswered.class));
            default ->
                throw new IllegalStateException("no way for " + entry.event().type());
        }
    }

    private void open(ComplaintSubmitted submitted) {
        String reference = submitted.reference();
        boolean opened = changes.open(
                reference, submitted.channel(), submitted.language(), submitted.receivedAt(), submitted.signals());
        if (opened) {
            ProcessInstance process = runtime.createMessageCorrelation("complaint-submitted")
                    .processInstanceBusinessKey(reference)
                    .setVariable("cycle", 1)
                    .correlateStartMessage();
            changes.workedBy(reference, 1, process.getId());
        }
    }

    /**
     * What the customer gave, in words or as a file.
     *
     * @param noted the timeline's code for it
     * @param afterCare why somebody looks at it when the case has ended
     * @param withComplaint whether it belongs to what was said before and is only noted
     */
    private record Given(String id, Instant receivedAt, String noted, String afterCare, boolean withComplaint) {

        static Given in(MessageReceived message) {
            return new Given(message.messageId(), message.receivedAt(), "message-received", "MESSAGE", false);
        }

        static Given in(EvidenceCleared file) {
            return new Given(
                    file.evidenceId(), file.receivedAt(), "evidence-cleared", "EVIDENCE", file.withComplaint());
        }
    }

    private void given(CaseFile file, Given given) {
        if (!messages.received(file.reference(), given.id(), given.receivedAt(), given.withComplaint())) {
            return;
        }
        if (given.withComplaint()) {
            note(file, given);
        } else if (file.mayStillAnswer(given.receivedAt())) {
            note(file, given);
            openAgain(file, given.receivedAt());
        } else if (file.status().ended()) {
            afterCare.open(file, given.afterCare());
        } else if (file.status() == Status.WAITING_FOR_CUSTOMER) {
            // it goes on with the case, whose department sees it there
            note(file, given);
            correlate("customer-answered", file);
        } else {
            note(file, given);
            correlate("message-received", file);
        }
    }

    private void note(CaseFile file, Given given) {
        timeline.note(file.reference(), file.cycle(), given.noted(), null, null, null);
    }

    private void withdraw(CaseFile file) {
        if (!file.status().ended()) {
            correlate("complaint-withdrawn", file);
        }
    }

    /** Judged by when it was asked for, not by when it arrived. */
    private void reopen(CaseFile file, ReopeningRequested request) {
        if (request.cycle() > file.cycle()) {
            throw new TooEarly();
        }
        boolean isLast = request.cycle() == file.cycle();
        boolean inTime =
                isLast && file.reopenUntil() != null && !request.requestedAt().isAfter(file.reopenUntil());
        if (isLast && file.status() == Status.RESOLVED && inTime) {
            runtime.createMessageCorrelation("reopening-requested")
                    .processInstanceId(file.currentCycle().processInstanceId())
                    .setVariable("requestedAt", request.requestedAt().toString())
                    .correlate();
        } else if (isLast && file.status() == Status.CLOSED && inTime) {
            openAgain(file, request.requestedAt());
        } else if (isLast && (file.status().ended() || file.status() == Status.RESOLVED)) {
            afterCare.open(file, "REOPENING_REFUSED");
        } else {
            timeline.note(file.reference(), file.cycle(), "reopening-had-no-effect", null, null, null);
        }
    }

    private void openAgain(CaseFile file, Instant askedAt) {
        runtime.createMessageCorrelation("reopened-after-close")
                .processInstanceBusinessKey(file.reference())
                .setVariable("cycle", file.cycle())
                .setVariable("requestedAt", askedAt.toString())
                .correlateStartMessage();
    }

    private void score(CaseFile file, SurveyAnswered answer) {
        Cycle scored = file.cycles().stream()
                .filter(cycle -> cycle.cycle() == answer.cycle())
                .findFirst()
                .orElseThrow(TooEarly::new);
        if (scored.score() != null) {
            return;
        }
        changes.scored(file.reference(), answer.cycle(), answer.csat());
        timeline.note(file.reference(), answer.cycle(), "survey-answered", "CSAT_" + answer.csat(), null, null);
        boolean isLast = answer.cycle() == file.cycle();
        if (isLast && file.status() == Status.RESOLVED) {
            runtime.createMessageCorrelation("survey-answered")
                    .processInstanceId(file.currentCycle().processInstanceId())
                    .setVariable("score", answer.csat())
                    .correlate();
        } else if (isLast && file.status().ended() && scoring.isLow(answer.csat())) {
            afterCare.open(file, "LOW_SCORE");
        }
    }

    private void correlate(String message, CaseFile file) {
        runtime.createMessageCorrelation(message)
                .processInstanceId(file.currentCycle().processInstanceId())
                .correlate();
    }

    private CaseFile known(InboxEntry entry) {
        String reference = entry.event().reference();
        if (files.find(reference).isEmpty()) {
            throw new TooEarly();
        }
        return changes.lock(reference);
    }

    private <T> T read(InboxEntry entry, Class<T> view) {
        try {
            return json.readValue(entry.data(), view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable inbox entry", e);
        }
    }
}
