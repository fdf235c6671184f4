package io.redress.archive.record;

import io.redress.messaging.EventRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the archive does with every event of every topic: a table. */
@Configuration(proxyBeanMethods = false)
class EventsIn {

    static final String CASE = "redress.case";

    @Bean
    EventRoutes intakeEvents(KeepRecord keep) {
        return EventRoutes.of("redress.intake")
                .on("complaint-submitted", Views.Submitted.class, keep::submitted)
                .on("message-received", Views.Happened.class, keep::happened)
                .on("evidence-cleared", Views.Happened.class, keep::happened)
                .on("complaint-withdrawn", Views.Happened.class, keep::happened)
                .on("reopening-requested", Views.Happened.class, keep::happened)
                .on("tracking-link-requested", Views.Happened.class, keep::happened)
                .on("duplicate-suspected", Views.Happened.class, keep::happened)
                .build();
    }

    @Bean
    EventRoutes caseEvents(KeepRecord keep) {
        return EventRoutes.of(CASE)
                .on("estimate-given", Views.Estimated.class, keep::estimated)
                .on("estimate-revised", Views.Estimated.class, keep::estimated)
                .on("delay-announced", Views.Delayed.class, keep::delayed)
                .on("complaint-escalated", Views.Escalated.class, keep::escalated)
                .on("deadline-missed", Views.Missed.class, keep::missed)
                .on("complaint-recorded", Views.Recorded.class, keep::recorded)
                .on("complaint-rejected", Views.Rejected.class, keep::rejected)
                .on("progress-reported", Views.Progress.class, keep::progressed)
                .on("information-requested", Views.Happened.class, keep.happenedAndIs("WAITING_FOR_CUSTOMER"))
                .on("customer-reminded", Views.Happened.class, keep::happened)
                .on("reply-sent", Views.Happened.class, keep::happened)
                .on("complaint-referred", Views.Referred.class, keep::referred)
                .on("clock-paused", Views.Happened.class, keep::paused)
                .on("clock-resumed", Views.Happened.class, keep::resumed)
                .on("complaint-resolved", Views.Resolved.class, keep::resolved)
                .on("complaint-reopened", Views.Happened.class, keep::reopened)
                .on("complaint-closed", Views.Closed.class, keep::closed)
                .build();
    }

    @Bean
    EventRoutes surveyEvents(KeepRecord keep) {
        return EventRoutes.of("redress.survey")
                .on("survey-invited", Views.Happened.class, keep.surveyIs("INVITED"))
                .on("survey-answered", Views.Answered.class, keep::answered)
                .on("survey-expired", Views.Happened.class, keep.surveyIs("EXPIRED"))
                .on("survey-skipped", Views.Happened.class, keep.surveyIs("SKIPPED"))
                .build();
    }

    @Bean
    EventRoutes notificationEvents(KeepRecord keep) {
        return EventRoutes.of("redress.notification")
                .on("notification-delivered", Views.Notified.class, keep::delivered)
                .on("notification-failed", Views.Notified.class, keep::undeliverable)
                .build();
    }
}
