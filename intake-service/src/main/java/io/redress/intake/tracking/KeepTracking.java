package io.redress.intake.tracking;

import io.redress.intake.tracking.CaseEvents.Closed;
import io.redress.intake.tracking.CaseEvents.Delayed;
import io.redress.intake.tracking.CaseEvents.Escalated;
import io.redress.intake.tracking.CaseEvents.EstimateMade;
import io.redress.intake.tracking.CaseEvents.Missed;
import io.redress.intake.tracking.CaseEvents.Paused;
import io.redress.intake.tracking.CaseEvents.Progress;
import io.redress.intake.tracking.CaseEvents.Question;
import io.redress.intake.tracking.CaseEvents.Recorded;
import io.redress.intake.tracking.CaseEvents.Referred;
import io.redress.intake.tracking.CaseEvents.Rejected;
import io.redress.intake.tracking.CaseEvents.Reminded;
import io.redress.intake.tracking.CaseEvents.Reopened;
import io.redress.intake.tracking.CaseEvents.Reply;
import io.redress.intake.tracking.CaseEvents.Resolved;
import io.redress.intake.tracking.CaseEvents.Resumed;
import io.redress.intake.tracking.CaseEvents.SurveyAnswered;
import io.redress.intake.tracking.CaseEvents.SurveyExpired;
import io.redress.intake.tracking.CaseEvents.SurveyInvited;
import io.redress.intake.tracking.Tracking.Ended;
import io.redress.intake.tracking.Tracking.Estimate;
import io.redress.intake.tracking.Tracking.Phase;
import io.redress.intake.tracking.Tracking.Resolution;
import io.redress.intake.tracking.Tracking.Step;
import io.redress.intake.tracking.Tracking.Survey;
import io.redress.messaging.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Moves the tracking view, one event at a time. */
@Component
class KeepTracking {

    private final Trackings trackings;

    KeepTracking(Trackings trackings) {
        this.trackings = trackings;
    }

    void estimated(Event event, EstimateMade made) {
        Estimate estimate = new Estimate(
                event.time(),
                made.cycle(),
                made.basis(),
                made.dueAt(),
                made.statutoryDueAt(),
                made.beyondCalendar(),
                made.reason(),
                made.ground(),
                made.provisionalFrom(),
                made.regimes(),
                made.textId(),
                made.statutoryZone());
        Update update = takenFor(promised(estimate), made.category());
        due(
                update,
                event,
                event.time(),
                made.cycle(),
                "ESTIMATE_" + made.basis(),
                made.textId(),
                made.dueAt(),
                made.statutoryZone());
        trackings.apply(event, update);
    }

    /** A person's explanation comes with a revised estimate of its own; an automatic letter is the new promise. */
    void delayed(Event event, Delayed delayed) {
        Estimate estimate = new Estimate(
                delayed.announcedAt(),
                delayed.cycle(),
                "REVISED",
                delayed.newDueAt(),
                delayed.statutoryDueAt(),
                delayed.provisionalFrom() != null,
                "DELAY_" + delayed.reason(),
                "STATUTE",
                delayed.provisionalFrom(),
                List.of(delayed.regime()),
                delayed.textId(),
                delayed.statutoryZone());
        Update update = promised(estimate);
        due(
                update,
                event,
                delayed.announcedAt(),
                delayed.cycle(),
                "DELAY_" + delayed.reason(),
                null,
                delayed.newDueAt(),
                delayed.statutoryZone());
        trackings.apply(event, update);
    }

    void missed(Event event, Missed missed) {
        Update update = new Update().set("cycle", missed.cycle());
        due(
                update,
                event,
                missed.missedAt(),
                missed.cycle(),
                "DEADLINE_MISSED",
                null,
                missed.dueAt(),
                missed.statutoryZone());
        trackings.apply(event, update);
    }

    void escalated(Event event, Escalated escalated) {
        Update update = new Update().set("cycle", escalated.cycle());
        step(update, event, escalated.escalatedAt(), escalated.cycle(), "ESCALATED");
        trackings.apply(event, update);
    }

    private static Update takenFor(Update update, String category) {
        return category == null ? update : update.set("category", category);
    }

    private static Update promised(Estimate estimate) {
        Update update = new Update().set("cycle", estimate.cycle()).set("estimate", estimate);
        update.push("estimates").slice(-Tracking.MOST_STEPS).each(estimate);
        return update;
    }

    void recorded(Event event, Recorded recorded) {
        Update update = takenFor(in(recorded.cycle(), Phase.RECORDED), recorded.category());
        step(update, event, recorded.recordedAt(), recorded.cycle(), "RECORDED", null, recorded.department());
        trackings.apply(event, update);
    }

    /** The case is closed right after; its own event says so. */
    void rejected(Event event, Rejected rejected) {
        Update update = new Update()
                .set("cycle", rejected.cycle())
                .set("ended", new Ended(rejected.rejectedAt(), rejected.cycle(), "REJECTED"));
        step(update, event, rejected.rejectedAt(), rejected.cycle(), "REJECTED");
        trackings.apply(event, update);
    }

    void progressed(Event event, Progress progress) {
        Update update = new Update().set("cycle", progress.cycle());
        if ("TRACK".equals(progress.stage())) {
            update.set("phase", Phase.IN_PROGRESS);
        }
        step(update, event, progress.reportedAt(), progress.cycle(), "PROGRESS", progress.textId(), null);
        trackings.apply(event, update);
    }

    void asked(Event event, Question question) {
        Update update = in(question.cycle(), Phase.IN_PROGRESS).set("waiting", true);
        step(update, event, question.requestedAt(), question.cycle(), "QUESTION", question.textId(), null);
        trackings.apply(event, update);
    }

    void reminded(Event event, Reminded reminded) {
        Update update = in(reminded.cycle(), Phase.IN_PROGRESS).set("waiting", true);
        String code = "REMINDED_" + reminded.then();
        due(update, event, reminded.remindedAt(), reminded.cycle(), code, null, reminded.answerBy(), null);
        trackings.apply(event, update);
    }

    /** Says nothing about the phase: agents answer messages after the end, too. */
    void replied(Event event, Reply reply) {
        Update update = new Update().set("cycle", reply.cycle());
        step(update, event, reply.sentAt(), reply.cycle(), "REPLY", reply.textId(), null);
        trackings.apply(event, update);
    }

    void referred(Event event, Referred referred) {
        Update update = in(referred.cycle(), Phase.IN_PROGRESS);
        step(update, event, referred.referredAt(), referred.cycle(), "REFERRED", null, referred.toDepartment());
        trackings.apply(event, update);
    }

    void paused(Event event, Paused paused) {
        Update update = in(paused.cycle(), Phase.IN_PROGRESS).set("waiting", true);
        step(update, event, paused.pausedAt(), paused.cycle(), "PAUSED");
        trackings.apply(event, update);
    }

    void resumed(Event event, Resumed resumed) {
        Update update = in(resumed.cycle(), Phase.IN_PROGRESS).set("waiting", false);
        step(update, event, resumed.resumedAt(), resumed.cycle(), "RESUMED");
        trackings.apply(event, update);
    }

    void resolved(Event event, Resolved resolved) {
        Update update = in(resolved.cycle(), Phase.RESOLVED)
                .set("waiting", false)
                .set(
                        "resolution",
                        new Resolution(
                                resolved.cycle(), resolved.resolvedAt(), resolved.outcome(), resolved.reopenUntil()));
        step(update, event, resolved.resolvedAt(), resolved.cycle(), "RESOLVED");
        trackings.apply(event, update);
    }

    void reopened(Event event, Reopened reopened) {
        Update update = in(reopened.cycle(), Phase.IN_PROGRESS)
                .set("waiting", false)
                .unset("ended")
                .unset("estimate")
                .unset("survey");
        step(update, event, reopened.reopenedAt(), reopened.cycle(), "REOPENED");
        trackings.apply(event, update);
    }

    void closed(Event event, Closed closed) {
        Update update = new Update()
                .set("cycle", closed.cycle())
                .set("ended", new Ended(closed.closedAt(), closed.cycle(), closed.reason()));
        String code = "CLOSED_" + closed.reason();
        due(update, event, closed.closedAt(), closed.cycle(), code, null, closed.reopenUntil(), null);
        trackings.apply(event, update);
    }

    void invited(Event event, SurveyInvited invited) {
        Update update = new Update().set("survey", new Survey(invited.cycle(), "INVITED", invited.expiresAt()));
        step(update, event, invited.invitedAt(), invited.cycle(), "SURVEY_INVITED");
        trackings.apply(event, update);
    }

    void answered(Event event, SurveyAnswered answered) {
        Update update = new Update().set("survey", new Survey(answered.cycle(), "ANSWERED", null));
        step(update, event, answered.answeredAt(), answered.cycle(), "SURVEY_ANSWERED");
        trackings.apply(event, update);
    }

    /** No line in the timeline: nobody needs to be told that they did not answer. */
    void expired(Event event, SurveyExpired expired) {
        trackings.apply(event, new Update().set("survey", new Survey(expired.cycle(), "EXPIRED", null)));
    }

    private static Update in(int cycle, Phase phase) {
        return new Update().set("cycle", cycle).set("phase", phase);
    }

    private static void step(Update update, Event event, Instant at, int cycle, String code) {
        step(update, event, at, cycle, code, null, null);
    }

    private static void step(
            Update update, Event event, Instant at, int cycle, String code, String textId, String department) {
        push(update, new Step(event.id(), at, cycle, code, textId, null, department, null));
    }

    /** A step that tells until when. */
    private static void due(
            Update update,
            Event event,
            Instant at,
            int cycle,
            String code,
            String textId,
            Instant dueAt,
            ZoneId statutoryZone) {
        push(update, new Step(event.id(), at, cycle, code, textId, dueAt, null, statutoryZone));
    }

    private static void push(Update update, Step step) {
        update.push("timeline").slice(-Tracking.MOST_STEPS).each(step);
    }
}
