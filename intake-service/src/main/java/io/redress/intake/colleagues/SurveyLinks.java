package io.redress.intake.colleagues;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.redress.doors.OtherServices;
import io.redress.intake.reference.Reference;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Where the survey of a cycle is answered; the survey service makes the link. */
@Component
public class SurveyLinks {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Colleague survey;

    SurveyLinks(OtherServices services, Addresses addresses, Clock clock) {
        this.survey =
                new Colleague("survey-service", services.at(addresses.surveyUrl()), clock, FRESH, addresses.rest());
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Invitation(String url) {}

    /** The link with its token, null when there is none. */
    public String of(Reference reference, int cycle) {
        Invitation invitation = survey.ask("/internal/surveys/" + reference + "/" + cycle, Invitation.class)
                .value();
        boolean web = invitation != null
                && invitation.url() != null
                && invitation.url().matches("https?://.*");
        return web ? invitation.url() : null;
    }
}
