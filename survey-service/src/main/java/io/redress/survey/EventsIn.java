package io.redress.survey;

import static java.util.Objects.requireNonNull;

import io.redress.messaging.EventRoutes;
import io.redress.survey.invitation.InviteToSurvey;
import io.redress.survey.invitation.SkipSurvey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service hears: a decision asks for a survey, an end without one does without, a reopening ends it. */
@Configuration(proxyBeanMethods = false)
class EventsIn {

    @Bean
    EventRoutes caseEvents(InviteToSurvey invite, SkipSurvey skip) {
        return EventRoutes.of("redress.case")
                .on(
                        "complaint-resolved",
                        Resolved.class,
                        (event, resolved) ->
                                invite.after(event, resolved.cycle(), resolved.language(), resolved.outcome()))
                .on("complaint-reopened", Reopened.class, (event, reopened) -> skip.before(event, reopened.cycle()))
                .on(
                        "complaint-closed",
                        Closed.class,
                        (event, closed) -> skip.unlessDecided(event, closed.cycle(), closed.reason()))
                .ignoring("estimate-given", "estimate-revised", "complaint-recorded", "complaint-rejected")
                .ignoring("progress-reported", "information-requested", "customer-reminded", "reply-sent")
                .ignoring("complaint-referred")
                .ignoring("complaint-escalated", "delay-announced", "deadline-missed", "clock-paused", "clock-resumed")
                .build();
    }

    record Resolved(int cycle, String language, String outcome) {

        Resolved {
            counts(cycle);
            requireNonNull(language, "language");
            requireNonNull(outcome, "outcome");
        }
    }

    record Reopened(int cycle) {

        Reopened {
            counts(cycle);
        }
    }

    record Closed(int cycle, String reason) {

        Closed {
            counts(cycle);
            requireNonNull(reason, "reason");
        }
    }

    private static void counts(int cycle) {
        if (cycle < 1) {
            throw new IllegalArgumentException("a cycle counts from 1");
        }
    }
}
