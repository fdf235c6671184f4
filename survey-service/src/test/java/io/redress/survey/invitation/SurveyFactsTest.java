package io.redress.survey.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.redress.messaging.testing.Contracts;
import io.redress.survey.invitation.Survey.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyFactsTest {

    private static final String REFERENCE = "7K3M-92QX-4TBN";
    private static final Instant INVITED = Instant.parse("2026-11-23T15:01:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-12-07T15:01:00Z");

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void saysInvitedAsTheContractHasIt() {
        isSample("survey-invited", new SurveyFacts.Invited(REFERENCE, 1, INVITED, EXPIRES, "en"));
    }

    @Test
    void saysAnsweredAsTheContractHasIt() {
        Answer answer = new Answer(4, 6, 9, true, null, List.of(), Instant.parse("2026-11-23T18:00:00Z"));

        isSample("survey-answered", SurveyFacts.Answered.of(REFERENCE, 1, answer));
    }

    @Test
    void saysAnsweredWithTheOneNumberThatIsNeeded() throws JsonProcessingException {
        Answer answer = new Answer(4, null, null, null, "words stay here", null, INVITED);
        String data = json.writeValueAsString(SurveyFacts.Answered.of(REFERENCE, 1, answer));

        Contracts.assertValid("redress.survey", "survey-answered", data);
    }

    @Test
    void saysExpiredAsTheContractHasIt() {
        isSample("survey-expired", new SurveyFacts.Expired(REFERENCE, 1, EXPIRES));
    }

    @Test
    void saysSkippedAsTheContractHasIt() {
        isSample("survey-skipped", new SurveyFacts.Skipped(REFERENCE, 1, INVITED, "WITHDRAWN"));
    }

    private void isSample(String type, Object fact) {
        try {
            Contracts.assertIsSample("redress.survey", type, json.writeValueAsString(fact));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
