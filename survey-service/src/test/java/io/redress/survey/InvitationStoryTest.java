package io.redress.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.messaging.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class InvitationStoryTest extends SurveyStory {

    private final String reference = reference();

    @Test
    void aDecisionInvitesForFourteenDays() {
        isResolved(reference, 1);

        var shown = json(get("/internal/surveys/" + reference + "/1", "workflow-service"));
        assertThat(shown.get("status").asText()).isEqualTo("OPEN");
        assertThat(shown.get("url").asText()).startsWith("http://localhost:8083/s/");
        assertThat(Instant.parse(shown.get("expiresAt").asText()))
                .isCloseTo(
                        clock.instant().plus(Duration.ofDays(14)),
                        org.assertj.core.api.Assertions.within(1, ChronoUnit.MINUTES));
    }

    @Test
    void theSameDecisionTwiceInvitesOnce() {
        Event event = isResolved(reference, 1);
        again(event, resolved(1, "en"));

        awaitStates(reference, "OPEN");
    }

    @Test
    void aLateRepeatUnderAnotherIdInvitesNobody() {
        Event event = isResolved(reference, 1);
        Event repeated = new Event(
                "other",
                event.type(),
                event.source(),
                event.time(),
                reference,
                event.sequence() + 1_000,
                event.topic());

        again(repeated, resolved(1, "en"));

        awaitStates(reference, "OPEN");
    }

    @Test
    void anEndWithoutADecisionNeedsNoSurvey() {
        happens("complaint-closed", reference, "{\"cycle\":1,\"reason\":\"WITHDRAWN\"}");

        awaitStates(reference, "SKIPPED");
        assertThat(get("/internal/surveys/" + reference + "/1", "workflow-service")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDecisionThatWasAnnouncedKeepsItsSurveyThoughTheComplaintIsWithdrawn() {
        isResolved(reference, 1);
        happens("complaint-closed", reference, "{\"cycle\":1,\"reason\":\"WITHDRAWN\"}");

        awaitStates(reference, "OPEN");
    }

    @Test
    void theUsualEndChangesNothing() {
        isResolved(reference, 1);
        happens("complaint-closed", reference, "{\"cycle\":1,\"reason\":\"RESOLVED\"}");

        awaitStates(reference, "OPEN");
    }

    @Test
    void reopeningEndsTheOldSurveyAndTheNextDecisionInvitesAnew() {
        isResolved(reference, 1);
        String old = link(reference, 1);

        Event reopened = happens("complaint-reopened", reference, "{\"cycle\":2}");
        again(reopened, "{\"cycle\":2}");
        isResolved(reference, 2);
        again(reopened, "{\"cycle\":2}");

        awaitStates(reference, "SKIPPED", "OPEN");
        assertThat(get(old).statusCode()).isEqualTo(410);
        assertThat(get(link(reference, 2)).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerSurvivesAReopening() {
        isResolved(reference, 1);
        postJson(api(reference, 1), "{\"csat\":2}");
        happens("complaint-reopened", reference, "{\"cycle\":2}");

        awaitStates(reference, "ANSWERED");
    }

    @Test
    void aReopeningOfAComplaintWithoutSurveysIsNothing() {
        happens("complaint-reopened", reference, "{\"cycle\":2}");

        assertThat(kept(reference)).isNull();
    }

    @Test
    void runsOutWhenTheClockSaysSoAndOnlyOnce() {
        isResolved(reference, 1);
        String page = link(reference, 1);

        passes(Duration.ofDays(14).plusMinutes(1));

        awaitStates(reference, "EXPIRED");
        passes(Duration.ofDays(1));
        assertThat(get(page).statusCode()).isEqualTo(410);
        assertThat(get(page).body()).contains("This survey is over");
        assertThat(postJson(page.replace("/s/", "/api/surveys/") + "/answer", "{\"csat\":5}")
                        .statusCode())
                .isEqualTo(410);
        awaitStates(reference, "EXPIRED");
        assertThat(kept(reference).get("due")).isNull();
    }
}
