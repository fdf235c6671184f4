package io.redress.notification;

import static java.util.Objects.requireNonNull;

import io.redress.messaging.Event;
import io.redress.messaging.EventRoutes;
import io.redress.notification.routing.Facts;
import io.redress.notification.routing.PlanNotices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service hears. Each view holds what a notice needs; {@code routing.yml} says which notices follow. */
@Configuration(proxyBeanMethods = false)
class EventsIn {

    /** An event as the facts that routing and letters work with. */
    interface Told {
        Facts facts();
    }

    @Bean
    EventRoutes intakeEvents(PlanNotices plan) {
        return EventRoutes.of("redress.intake")
                .on("tracking-link-requested", LinkRequested.class, tell(plan))
                .on(
                        "duplicate-suspected",
                        Suspected.class,
                        (event, told) -> plan.aboutAnother(told.duplicateOf(), event, told.facts()))
                .ignoring("complaint-submitted", "message-received", "evidence-cleared")
                .ignoring("complaint-withdrawn", "reopening-requested")
                .build();
    }

    @Bean
    EventRoutes caseEvents(PlanNotices plan) {
        return EventRoutes.of("redress.case")
                .on("estimate-given", Estimate.class, tell(plan))
                .on("estimate-revised", Estimate.class, tell(plan))
                .on("delay-announced", Delayed.class, tell(plan))
                .on("deadline-missed", Missed.class, tell(plan))
                .on("complaint-rejected", Rejected.class, tell(plan))
                .on("progress-reported", Words.class, tell(plan))
                .on("information-requested", Words.class, tell(plan))
                .on("customer-reminded", Reminded.class, tell(plan))
                .on("reply-sent", Words.class, tell(plan))
                .on("complaint-resolved", Resolved.class, tell(plan))
                .on("complaint-reopened", Cycle.class, tell(plan))
                .on("complaint-closed", Closed.class, tell(plan))
                .ignoring("complaint-recorded", "complaint-referred", "complaint-escalated")
                .ignoring("clock-paused", "clock-resumed")
                .build();
    }

    @Bean
    EventRoutes surveyEvents(PlanNotices plan) {
        return EventRoutes.of("redress.survey")
                .on("survey-invited", Invited.class, tell(plan))
                .ignoring("survey-answered", "survey-expired", "survey-skipped")
                .build();
    }

    private static <T extends Told> EventRoutes.Handler<T> tell(PlanNotices plan) {
        return (Event event, T told) -> plan.on(event, told.facts());
    }

    /**
     * {@code first}: of the first handling; {@code changed}: the customer hears another time than before; {@code lawMoved}:
     * another legal date.
     */
    record Estimate(
            int cycle,
            String basis,
            Instant dueAt,
            Instant previousDueAt,
            String reason,
            String category,
            String lane,
            boolean beyondCalendar,
            Instant statutoryDueAt,
            String ground,
            LocalDate provisionalFrom,
            String textId,
            ZoneId statutoryZone,
            Boolean statutoryMoved,
            Instant previousStatutoryDueAt)
            implements Told {

        Estimate {
            requireNonNull(basis, "basis");
            requireNonNull(dueAt, "dueAt");
        }

        @Override
        public Facts facts() {
            return Facts.of(cycle)
                    .with("basis", basis)
                    .with("dueAt", dueAt)
                    .with("previousDueAt", previousDueAt)
                    .with("reason", reason)
                    .with("category", category)
                    .with("lane", lane)
                    .with("beyondCalendar", beyondCalendar)
                    .with("statutoryDueAt", statutoryDueAt)
                    .with("ground", ground)
                    .with("provisionalFrom", provisionalFrom)
                    .with("textId", textId)
                    .with("statutoryZone", statutoryZone)
                    .with("lawMoved", Boolean.TRUE.equals(statutoryMoved))
                    .with("previousStatutoryDueAt", previousStatutoryDueAt)
                    .with("changed", !dueAt.equals(previousDueAt));
        }
    }

    record Words(int cycle, String textId, String stage, String progress) implements Told {

        @Override
        public Facts facts() {
            return Facts.of(cycle).with("textId", textId).with("stage", stage).with("progress", progress);
        }
    }

    /** The holding letter that a regime asks for. */
    record Delayed(
            int cycle,
            String regime,
            String reason,
            String textId,
            Instant statutoryDueAt,
            Instant newDueAt,
            ZoneId statutoryZone,
            LocalDate provisionalFrom)
            implements Told {

        Delayed {
            requireNonNull(regime, "regime");
            requireNonNull(reason, "reason");
            requireNonNull(newDueAt, "newDueAt");
        }

        @Override
        public Facts facts() {
            return Facts.of(cycle)
                    .with("regime", regime)
                    .with("reason", reason)
                    .with("textId", textId)
                    .with("statutoryDueAt", statutoryDueAt)
                    .with("newDueAt", newDueAt)
                    .with("statutoryZone", statutoryZone)
                    .with("provisionalFrom", provisionalFrom);
        }
    }

    record Missed(int cycle, String regime, String clock, Instant dueAt, ZoneId statutoryZone) implements Told {

        Missed {
            requireNonNull(regime, "regime");
            requireNonNull(dueAt, "dueAt");
        }

        @Override
        public Facts facts() {
            return Facts.of(cycle)
                    .with("regime", regime)
                    .with("clock", clock)
                    .with("dueAt", dueAt)
                    .with("statutoryZone", statutoryZone);
        }
    }

    record Resolved(int cycle, String outcome, Instant reopenUntil, boolean summaryResolution, List<String> regimes)
            implements Told {

        Resolved {
            requireNonNull(outcome, "outcome");
            requireNonNull(reopenUntil, "reopenUntil");
        }

        @Override
        public Facts facts() {
            return Facts.of(cycle)
                    .with("outcome", outcome)
                    .with("reopenUntil", reopenUntil)
                    .with("summaryResolution", summaryResolution)
                    .with("regimes", regimes == null || regimes.isEmpty() ? null : String.join(",", regimes));
        }
    }

    record Rejected(int cycle, String disposition) implements Told {

        @Override
        public Facts facts() {
            return Facts.of(cycle).with("disposition", disposition);
        }
    }

    record Closed(int cycle, String reason, Instant reopenUntil, String mergedInto) implements Told {

        Closed {
            requireNonNull(reason, "reason");
        }

        @Override
        public Facts facts() {
            return Facts.of(cycle)
                    .with("reason", reason)
                    .with("reopenUntil", reopenUntil)
                    .with("mergedInto", mergedInto);
        }
    }

    record Reminded(int cycle, Instant answerBy, String then) implements Told {

        Reminded {
            requireNonNull(answerBy, "answerBy");
            requireNonNull(then, "then");
        }

        @Override
        public Facts facts() {
            return Facts.of(cycle).with("answerBy", answerBy).with("then", then);
        }
    }

    record Invited(int cycle, Instant expiresAt) implements Told {

        Invited {
            requireNonNull(expiresAt, "expiresAt");
        }

        @Override
        public Facts facts() {
            return Facts.of(cycle).with("expiresAt", expiresAt);
        }
    }

    /** Of no cycle: the complaint may be in any. */
    record LinkRequested(Instant requestedAt) implements Told {

        LinkRequested {
            requireNonNull(requestedAt, "requestedAt");
        }

        @Override
        public Facts facts() {
            return Facts.ofNoCycle();
        }
    }

    /** Of a new complaint; what has to be told is about {@code duplicateOf}, to whoever filed that. */
    record Suspected(String duplicateOf, String ground) implements Told {

        Suspected {
            requireNonNull(duplicateOf, "duplicateOf");
            requireNonNull(ground, "ground");
        }

        @Override
        public Facts facts() {
            return Facts.ofNoCycle().with("ground", ground);
        }
    }

    record Cycle(int cycle) implements Told {

        @Override
        public Facts facts() {
            return Facts.of(cycle);
        }
    }
}
