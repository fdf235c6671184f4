package io.redress.survey.invitation;

import io.redress.messaging.Event;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Invites once per cycle, after its decision. */
@Component
public class InviteToSurvey {

    private final Surveys surveys;
    private final SurveySettings settings;
    private final Clock clock;

    InviteToSurvey(Surveys surveys, SurveySettings settings, Clock clock) {
        this.surveys = surveys;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param language the complaint's, in which the survey is shown */
    public void after(Event event, int cycle, String language, String outcome) {
        Instant now = clock.instant();
        surveys.invite(event, Survey.open(cycle, language, outcome, now, now.plus(settings.openFor())));
    }
}
