package io.redress.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsStoryTest extends SurveyStory {

    @ParameterizedTest
    @CsvSource({"analyst, 200", "supervisor, 200", "admin, 200", "intake-service, 403", "nobody, 401"})
    void showsResultsToThoseWhoAnalyse(String account, int status) {
        assertThat(get("/api/surveys/results", account).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "notification-service, 404",
        "workflow-service, 404",
        "intake-service, 404",
        "analyst, 403",
        "admin, 403",
        "nobody, 401"
    })
    void letsServicesAskAboutSurveys(String account, int status) {
        assertThat(get("/internal/surveys/AAAA-AAAA-AAAA/1", account).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/surveys",
                "/actuator/env",
                "/actuator/prometheus",
                "/error",
                "/internal/reconciliation"
            })
    void isClosedByDefault(String path) {
        assertThat(get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/v3/api-docs", "/survey.css"})
    void leavesOpenWhatIsForEverybody(String path) {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsAdministratorsWhatItHasAboutEveryComplaint() {
        String reference = reference();
        isResolved(reference, 1);

        String lines = get("/internal/reconciliation", "admin").body();

        assertThat(lines.lines().filter(line -> line.contains(reference)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{\"reference\":\"" + reference
                                + "\",\"cycle\":1,\"status\":\"OPEN\",\"pendingEvents\":"));
    }

    @Test
    void countsWhatWasAnsweredAndWithholdsScoresOfTooFew() {
        JsonNode before = json(get("/api/surveys/results", "analyst"));
        for (int i = 0; i < 12; i++) {
            String reference = reference();
            isResolved(reference, 1);
            postJson(api(reference, 1), "{\"csat\":" + (i % 4 == 0 ? 2 : 5) + ",\"resolved\":" + (i % 2 == 0) + "}");
        }
        isResolved(reference(), 1);
        happens("complaint-closed", reference(), "{\"cycle\":1,\"reason\":\"REJECTED\"}");

        JsonNode after = json(get("/api/surveys/results", "analyst"));

        assertThat(grown(before, after, "invited")).isEqualTo(13);
        assertThat(grown(before, after, "answered")).isEqualTo(12);
        assertThat(grown(before, after, "skipped")).isEqualTo(1);
        assertThat(after.at("/csat/suppressed").asBoolean()).isFalse();
        double share = after.at("/csat/value/share").asDouble();
        assertThat(share)
                .isBetween(
                        after.at("/csat/value/low").asDouble(),
                        after.at("/csat/value/high").asDouble());
        assertThat(after.get("rate").asDouble())
                .isCloseTo(
                        (double) after.get("answered").asLong()
                                / after.get("invited").asLong(),
                        org.assertj.core.api.Assertions.within(0.0001));
    }

    private static long grown(JsonNode before, JsonNode after, String field) {
        return after.get(field).asLong() - before.get(field).asLong();
    }
}
