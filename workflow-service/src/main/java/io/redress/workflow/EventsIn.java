package io.redress.workflow;

import io.redress.messaging.EventRoutes;
import io.redress.workflow.inbox.Inbox;
import io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted;
import io.redress.workflow.inbox.IntakeEvents.ComplaintWithdrawn;
import io.redress.workflow.inbox.IntakeEvents.EvidenceCleared;
import io.redress.workflow.inbox.IntakeEvents.MessageReceived;
import io.redress.workflow.inbox.IntakeEvents.ReopeningRequested;
import io.redress.workflow.inbox.SurveyEvents.SurveyAnswered;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door for events: everything is stored in the inbox first, and correlated to the case's process from there. */
@Configuration(proxyBeanMethods = false)
class EventsIn {

    @Bean
    EventRoutes intakeRoutes(Inbox inbox) {
        return EventRoutes.of("redress.intake")
                .on("complaint-submitted", ComplaintSubmitted.class, inbox::take)
                .on("message-received", MessageReceived.class, inbox::take)
                .on("evidence-cleared", EvidenceCleared.class, inbox::take)
                .on("complaint-withdrawn", ComplaintWithdrawn.class, inbox::take)
                .on("reopening-requested", ReopeningRequested.class, inbox::take)
                .ignoring("tracking-link-requested", "duplicate-suspected")
                .build();
    }

    @Bean
    EventRoutes surveyRoutes(Inbox inbox) {
        return EventRoutes.of("redress.survey")
                .on("survey-answered", SurveyAnswered.class, inbox::take)
                // only the reopening window holds back the end of a case, never its survey
                .ignoring("survey-invited", "survey-expired", "survey-skipped")
                .build();
    }
}
