package io.redress.survey.invitation;

import io.redress.messaging.Event;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Says when there will be no answer, so that nobody waits for one. */
@Component
public class SkipSurvey {

    private static final String DECIDED = "RESOLVED";

    private final Surveys surveys;
    private final Clock clock;

    SkipSurvey(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    /** A cycle ended; when it ended without a decision, there is nothing to ask. */
    public void unlessDecided(Event event, int cycle, String reason) {
        if (!reason.equals(DECIDED)) {
            // a cycle that has its survey already keeps it: the store refuses a second one
            surveys.skip(event, Survey.skipped(cycle, clock.instant(), reason));
        }
    }

    /** The complaint is handled anew: an opinion about the earlier handling would come too early. */
    public void before(Event event, int cycle) {
        surveys.find(event.reference()).stream()
                .flatMap(all -> all.open().stream())
                .filter(survey -> survey.cycle() < cycle)
                .forEach(survey -> surveys.end(event.reference(), survey.cycle(), clock.instant(), "REOPENED"));
    }
}
