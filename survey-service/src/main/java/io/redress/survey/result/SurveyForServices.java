package io.redress.survey.result;

import io.redress.doors.Refused;
import io.redress.survey.invitation.Survey;
import io.redress.survey.invitation.SurveyTokens;
import io.redress.survey.invitation.Surveys;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What other services ask: the link for a mail or a tracking page, the words behind a low score. */
@Hidden
@RestController
class SurveyForServices {

    private final Surveys surveys;
    private final SurveyTokens tokens;
    private final Clock clock;

    SurveyForServices(Surveys surveys, SurveyTokens tokens, Clock clock) {
        this.surveys = surveys;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** One survey; {@code csat} and {@code comment} once it is answered. */
    record Shown(
            String reference, int cycle, String url, Instant expiresAt, String status, Integer csat, String comment) {

        @Override
        public String toString() {
            return "Shown[" + reference + "/" + cycle + "]";
        }
    }

    @GetMapping("/internal/surveys/{reference}/{cycle}")
    Shown survey(@PathVariable String reference, @PathVariable int cycle) {
        Survey survey = surveys.find(reference)
                .flatMap(all -> all.of(cycle))
                .filter(each -> each.invitedAt() != null)
                .orElseThrow(SurveyForServices::unknown);
        boolean ranOut = survey.ranOutBy(clock.instant());
        return new Shown(
                reference,
                cycle,
                tokens.url(reference, cycle),
                survey.expiresAt(),
                ranOut ? Survey.Status.EXPIRED.name() : survey.status().name(),
                survey.answer() == null ? null : survey.answer().csat(),
                survey.answer() == null ? null : survey.answer().comment());
    }

    private static Refused unknown() {
        return new Refused(
                HttpStatus.NOT_FOUND, "unknown-survey", null, "Nobody was invited to a survey about this cycle.");
    }
}
