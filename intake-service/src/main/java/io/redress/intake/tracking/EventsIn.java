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
import io.redress.messaging.EventRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events of the others move the tracking view. */
@Configuration(proxyBeanMethods = false)
class EventsIn {

    @Bean
    EventRoutes caseEvents(KeepTracking keep) {
        return EventRoutes.of("redress.case")
                .on("estimate-given", EstimateMade.class, keep::estimated)
                .on("estimate-revised", EstimateMade.class, keep::estimated)
                .on("complaint-recorded", Recorded.class, keep::recorded)
                .on("complaint-rejected", Rejected.class, keep::rejected)
                .on("progress-reported", Progress.class, keep::progressed)
                .on("information-requested", Question.class, keep::asked)
                .on("customer-reminded", Reminded.class, keep::reminded)
                .on("reply-sent", Reply.class, keep::replied)
                .on("complaint-referred", Referred.class, keep::referred)
                .on("clock-paused", Paused.class, keep::paused)
                .on("clock-resumed", Resumed.class, keep::resumed)
                .on("complaint-resolved", Resolved.class, keep::resolved)
                .on("complaint-reopened", Reopened.class, keep::reopened)
                .on("complaint-closed", Closed.class, keep::closed)
                .on("delay-announced", Delayed.class, keep::delayed)
                .on("deadline-missed", Missed.class, keep::missed)
                .on("complaint-escalated", Escalated.class, keep::escalated)
                .build();
    }

    @Bean
    EventRoutes surveyEvents(KeepTracking keep) {
        return EventRoutes.of("redress.survey")
                .on("survey-invited", SurveyInvited.class, keep::invited)
                .on("survey-answered", SurveyAnswered.class, keep::answered)
                .on("survey-expired", SurveyExpired.class, keep::expired)
                .ignoring("survey-skipped")
                .build();
    }
}
