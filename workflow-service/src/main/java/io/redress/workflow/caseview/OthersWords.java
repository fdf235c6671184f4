package io.redress.workflow.caseview;

import io.redress.doors.OtherServices;
import io.redress.workflow.caseview.CaseView.Score;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks other services for words that are theirs to keep. A case can be worked without them, so their absence is told and
 * not thrown.
 */
@Component
public class OthersWords {

    private static final Logger log = LoggerFactory.getLogger(OthersWords.class);

    private final RestClient intake;
    private final RestClient survey;

    OthersWords(OtherServices services, CaseViewSettings settings) {
        intake = services.at(settings.intake());
        survey = services.at(settings.survey());
    }

    private record SurveyAnswer(String comment) {}

    /** What the customer said, or that intake is away. */
    public CustomersSide ofCustomer(String reference) {
        try {
            CustomersSide words = intake.get()
                    .uri("/internal/complaints/{reference}", reference)
                    .retrieve()
                    .body(CustomersSide.class);
            return words == null ? CustomersSide.away() : words.asAvailable();
        } catch (RestClientException away) {
            log.warn(
                    "intake-service did not give the words of {}: {}",
                    reference,
                    away.getClass().getSimpleName());
            return CustomersSide.away();
        }
    }

    Score ofSurvey(String reference, int cycle, int score) {
        try {
            SurveyAnswer answer = survey.get()
                    .uri("/internal/surveys/{reference}/{cycle}", reference, cycle)
                    .retrieve()
                    .body(SurveyAnswer.class);
            return new Score(score, answer == null ? null : answer.comment(), true);
        } catch (RestClientException away) {
            log.warn(
                    "survey-service did not give the comment of {}: {}",
                    reference,
                    away.getClass().getSimpleName());
            return new Score(score, null, false);
        }
    }
}
