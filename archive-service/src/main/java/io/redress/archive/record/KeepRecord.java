package io.redress.archive.record;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.archive.record.ArchivedComplaint.Decision;
import io.redress.archive.record.ArchivedComplaint.Delay;
import io.redress.archive.record.ArchivedComplaint.Escalation;
import io.redress.archive.record.ArchivedComplaint.Estimate;
import io.redress.archive.record.ArchivedComplaint.Missed;
import io.redress.archive.record.ArchivedComplaint.Pause;
import io.redress.archive.record.ArchivedComplaint.Step;
import io.redress.archive.record.Records.When;
import io.redress.messaging.Event;
import io.redress.messaging.EventRoutes.Handler;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Writes what an event says into the complaint's record. Status, dates and outcome follow the case's events alone,
 * which come in their order; intake, survey and notification fill their own fields, whenever they come.
 */
@Component
class KeepRecord {

    /** A record stays far below the 16 MB of a document: of what may repeat without end, the latest are kept. */
    private static final int LATEST = 1_000;

    private static final When UNDER_WAY =
            new When(where("status").is("RECORDED"), update -> update.set("status", "IN_PROGRESS"));

    private final Records records;

    KeepRecord(Records records) {
        this.records = records;
    }

    void submitted(Event event, Views.Submitted data) {
        records.change(event, step(event, data.receivedAt(), null).andThen(update -> {
            update.set("receivedAt", data.receivedAt())
                    .set("channel", data.channel())
                    .set("language", data.language())
                    .set("subjectPseudonym", data.subjectPseudonym())
                    .set("redactionKinds", data.redactionKinds());
            setKnown(update, "country", data.country());
        }));
    }

    /** A step that changes nothing else. */
    void happened(Event event, Views.Happened data) {
        records.change(event, step(event, data.at(), data.cycle()));
    }

    /** A step with which the complaint gets another status. */
    Handler<Views.Happened> happenedAndIs(String status) {
        return (event, data) ->
                records.change(event, step(event, data.at(), data.cycle()).andThen(u -> u.set("status", status)));
    }

    void estimated(Event event, Views.Estimated data) {
        records.change(event, step(event, event.time(), data.cycle()).andThen(update -> {
            update.set("dueAt", data.dueAt());
            setKnown(update, "statutoryDueAt", data.statutoryDueAt());
            setKnown(update, "category", data.category());
            setKnown(update, "severity", data.severity());
            setKnown(update, "department", data.department());
            setKnown(update, "lane", data.lane());
            setKnown(update, "regimes", data.regimes());
            if (event.type().equals("estimate-given")) {
                update.set("firstDueAt", data.dueAt());
            }
            push(
                    update,
                    "estimates",
                    new Estimate(
                            data.cycle(),
                            event.time(),
                            data.basis(),
                            data.dueAt(),
                            data.rule(),
                            data.calendar(),
                            data.calendarVersion(),
                            data.beyondCalendar(),
                            data.reason(),
                            data.ground(),
                            data.provisionalFrom(),
                            data.learnedFrom()));
        }));
    }

    /** The letter's date is the promise now. */
    void delayed(Event event, Views.Delayed data) {
        records.change(event, step(event, data.announcedAt(), data.cycle()).andThen(update -> {
            update.set("dueAt", data.newDueAt());
            setKnown(update, "statutoryDueAt", data.statutoryDueAt());
            push(
                    update,
                    "delays",
                    new Delay(
                            data.cycle(),
                            data.announcedAt(),
                            data.clock(),
                            data.regime(),
                            data.reason(),
                            data.automatic(),
                            data.newDueAt()));
        }));
    }

    void escalated(Event event, Views.Escalated data) {
        records.change(
                event,
                step(event, data.escalatedAt(), data.cycle())
                        .andThen(update -> push(
                                update,
                                "escalations",
                                new Escalation(
                                        data.cycle(), data.escalatedAt(), data.level(), data.reason(), data.clock()))));
    }

    void missed(Event event, Views.Missed data) {
        records.change(
                event,
                step(event, data.missedAt(), data.cycle())
                        .andThen(update -> push(
                                update,
                                "missed",
                                new Missed(data.cycle(), data.missedAt(), data.clock(), data.regime(), data.dueAt()))));
    }

    void recorded(Event event, Views.Recorded data) {
        records.change(event, step(event, data.recordedAt(), data.cycle()).andThen(update -> {
            update.set("status", "RECORDED").set("recordedAt", data.recordedAt());
            setKnown(update, "category", data.category());
            setKnown(update, "severity", data.severity());
            setKnown(update, "department", data.department());
            setKnown(update, "vulnerable", data.vulnerable());
        }));
    }

    void rejected(Event event, Views.Rejected data) {
        records.change(event, step(event, data.rejectedAt(), data.cycle()).andThen(update -> {
            update.set("status", "REJECTED");
            setKnown(update, "disposition", data.disposition());
        }));
    }

    /** A report while it is tracked says that somebody works on it. */
    void progressed(Event event, Views.Progress data) {
        Consumer<Update> change = step(event, data.reportedAt(), data.cycle());
        if (data.stage().equals("TRACK")) {
            records.change(event, change, UNDER_WAY);
        } else {
            records.change(event, change);
        }
    }

    void referred(Event event, Views.Referred data) {
        records.change(
                event,
                step(event, data.referredAt(), data.cycle()).andThen(u -> u.set("department", data.toDepartment())),
                UNDER_WAY);
    }

    void paused(Event event, Views.Happened data) {
        records.change(event, step(event, data.at(), data.cycle()).andThen(update -> {
            update.set("status", "WAITING_FOR_CUSTOMER");
            push(update, "pauses", new Pause(data.inCycle(), data.at(), null));
        }));
    }

    void resumed(Event event, Views.Happened data) {
        records.change(
                event,
                step(event, data.at(), data.cycle())
                        .andThen(update -> update.set("status", "IN_PROGRESS")
                                .set("pauses.$[open].to", data.at())
                                .filterArray(where("open.to").exists(false))));
    }

    void resolved(Event event, Views.Resolved data) {
        records.change(
                event,
                step(event, data.resolvedAt(), data.cycle()).andThen(update -> {
                    update.set("status", "RESOLVED")
                            .set("resolvedAt", data.resolvedAt())
                            .set("outcome", data.outcome());
                    setKnown(update, "remedyAmount", data.remedyAmount());
                    setKnown(update, "remedyCurrency", data.remedyCurrency());
                    setKnown(update, "category", data.category());
                    setKnown(update, "severity", data.severity());
                    setKnown(update, "department", data.department());
                    push(
                            update,
                            "decisions",
                            new Decision(
                                    data.cycle(),
                                    data.outcome(),
                                    data.resolvedAt(),
                                    data.pointCount(),
                                    data.remedyAmount(),
                                    data.remedyCurrency()));
                }),
                new When(where("dueAt").gte(data.resolvedAt()), update -> update.set("promiseKept", true)),
                new When(where("dueAt").lt(data.resolvedAt()), update -> update.set("promiseKept", false)));
    }

    void reopened(Event event, Views.Happened data) {
        records.change(
                event,
                step(event, data.at(), data.cycle())
                        .andThen(update -> update.set("status", "IN_PROGRESS")
                                .unset("outcome")
                                .unset("remedyAmount")
                                .unset("remedyCurrency")
                                .unset("resolvedAt")
                                .unset("promiseKept")
                                .unset("closedAt")
                                .unset("closeReason")));
    }

    void closed(Event event, Views.Closed data) {
        records.change(
                event,
                step(event, data.closedAt(), data.cycle())
                        .andThen(update -> update.set("status", finalStatus(data.reason()))
                                .set("closedAt", data.closedAt())
                                .set("closeReason", data.reason())));
    }

    /** A survey that was invited, expired or skipped. */
    Handler<Views.Happened> surveyIs(String status) {
        return (event, data) -> {
            String survey = "surveyByCycle." + data.inCycle();
            records.change(event, step(event, data.at(), data.cycle()).andThen(update -> {
                update.set(survey + ".cycle", data.cycle()).set(survey + ".status", status);
                if (status.equals("INVITED")) {
                    update.set(survey + ".invitedAt", data.at());
                }
            }));
        };
    }

    void answered(Event event, Views.Answered data) {
        String survey = "surveyByCycle." + data.cycle();
        records.change(event, step(event, data.answeredAt(), data.cycle()).andThen(update -> {
            update.set(survey + ".cycle", data.cycle())
                    .set(survey + ".status", "ANSWERED")
                    .set(survey + ".answeredAt", data.answeredAt())
                    .set(survey + ".csat", data.csat());
            setKnown(update, survey + ".effort", data.effort());
            setKnown(update, survey + ".recommend", data.recommend());
            setKnown(update, survey + ".resolved", data.resolved());
        }));
    }

    void delivered(Event event, Views.Notified data) {
        records.change(event, update -> update.inc("notifications.delivered", 1));
    }

    void undeliverable(Event event, Views.Notified data) {
        records.change(event, update -> update.inc("notifications.failed", 1));
    }

    private static Consumer<Update> step(Event event, Instant at, Integer cycle) {
        return update -> {
            push(update, "steps", new Step(event.type(), at, cycle));
            if (cycle != null && event.topic().equals(EventsIn.CASE)) {
                update.max("cycles", cycle);
            }
        };
    }

    private static void push(Update update, String list, Object entry) {
        update.push(list).slice(-LATEST).each(entry);
    }

    private static void setKnown(Update update, String field, Object value) {
        if (value != null) {
            update.set(field, value);
        }
    }

    /** As the complainant sees it; a reason that a later version adds is shown as it is. */
    private static String finalStatus(String reason) {
        return Set.of("RESOLVED", "NO_REPLY").contains(reason) ? "CLOSED" : reason;
    }
}
