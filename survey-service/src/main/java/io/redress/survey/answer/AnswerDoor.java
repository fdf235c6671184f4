package io.redress.survey.answer;

import io.redress.doors.Refused;
import io.redress.survey.answer.AnswerSurvey.Found;
import io.redress.survey.answer.AnswerSurvey.Outcome;
import io.redress.survey.answer.AnswerSurvey.Result;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes answers from apps. */
@RestController
class AnswerDoor {

    private final AnswerSurvey answers;

    AnswerDoor(AnswerSurvey answers) {
        this.answers = answers;
    }

    /** The receipt. */
    record Recorded(String status, Instant answeredAt, List<Redaction> redactions) {}

    /** A secret that was taken out: who wrote it must move the funds. */
    record Redaction(String field, String kind) {}

    /** 201 when it was recorded, 200 when the same had been recorded before. */
    @Operation(
            summary = "Answers a survey, once",
            description = "201 when recorded, 200 when the same had been recorded before, 409 for other content,"
                    + " 410 when the survey has ended, 404 for a token that opens nothing")
    @PostMapping("/api/surveys/{token}/answer")
    ResponseEntity<Recorded> answer(@PathVariable String token, @Valid @RequestBody Given given) {
        Found found = answers.find(token).orElseThrow(AnswerDoor::unknown);
        Result result = answers.record(found, given);
        return switch (result.outcome()) {
            case RECORDED, REPEATED -> receipt(result);
            case ANSWERED_OTHERWISE ->
                throw new Refused(
                        HttpStatus.CONFLICT,
                        "already-answered",
                        null,
                        "This survey has been answered with other content. The first answer stays.");
            case ENDED ->
                throw new Refused(HttpStatus.GONE, "survey-ended", null, "This survey can no longer be answered.");
        };
    }

    private static ResponseEntity<Recorded> receipt(Result result) {
        var answer = result.survey().answer();
        return ResponseEntity.status(result.outcome() == Outcome.RECORDED ? HttpStatus.CREATED : HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .body(new Recorded(
                        result.survey().status().name(),
                        answer.answeredAt(),
                        answer.removed().stream()
                                .map(kind -> new Redaction("comment", kind))
                                .toList()));
    }

    private static Refused unknown() {
        return new Refused(
                HttpStatus.NOT_FOUND,
                "unknown-survey",
                null,
                "There is no survey at this address. Open the link in your e-mail.");
    }
}
