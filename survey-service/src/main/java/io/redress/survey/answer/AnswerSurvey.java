package io.redress.survey.answer;

import io.redress.secretguard.Inspection;
import io.redress.secretguard.SecretGuard;
import io.redress.survey.invitation.Survey;
import io.redress.survey.invitation.Survey.Answer;
import io.redress.survey.invitation.SurveyTokens;
import io.redress.survey.invitation.SurveyTokens.Opened;
import io.redress.survey.invitation.Surveys;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records one answer per survey. */
@Component
class AnswerSurvey {

    private final Surveys surveys;
    private final SurveyTokens tokens;
    private final Clock clock;
    private final SecretGuard guard = SecretGuard.standard();

    AnswerSurvey(Surveys surveys, SurveyTokens tokens, Clock clock) {
        this.surveys = surveys;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A survey as the holder of its token finds it. */
    record Found(String reference, Survey survey) {}

    /** What became of an answer. */
    enum Outcome {
        RECORDED,
        /** The same content had been recorded before. */
        REPEATED,
        /** Other content had been recorded before, and stays. */
        ANSWERED_OTHERWISE,
        /** Too late, or the complaint is handled anew. */
        ENDED
    }

    /** The outcome and the survey as it stands now. */
    record Result(Outcome outcome, Survey survey) {}

    /** Empty for a token that this service did not make and for a survey that never was: nobody can tell which. */
    Optional<Found> find(String token) {
        return tokens.open(token)
                .flatMap(opened -> survey(opened).map(survey -> new Found(opened.reference(), survey)));
    }

    /** Secrets are taken out of the comment before anything is kept. */
    Result record(Found found, Given given) {
        Answer answer = cleaned(given);
        int cycle = found.survey().cycle();
        boolean recorded = surveys.answer(found.reference(), cycle, answer);
        Survey now = survey(new Opened(found.reference(), cycle)).orElseThrow();
        if (recorded) {
            return new Result(Outcome.RECORDED, now);
        }
        if (now.answer() == null) {
            return new Result(Outcome.ENDED, now);
        }
        boolean same = now.answer().saysTheSameAs(answer);
        return new Result(same ? Outcome.REPEATED : Outcome.ANSWERED_OTHERWISE, now);
    }

    private Optional<Survey> survey(Opened opened) {
        return surveys.find(opened.reference())
                .flatMap(all -> all.of(opened.cycle()))
                .filter(survey -> survey.invitedAt() != null);
    }

    private Answer cleaned(Given given) {
        // the store keeps milliseconds: what is told must equal what is kept
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Inspection inspection = guard.inspect(given.comment());
        String comment = inspection.masked().strip();
        List<String> removed = inspection.kinds().stream().map(Enum::name).toList();
        return new Answer(
                given.csat(),
                given.effort(),
                given.recommend(),
                given.resolved(),
                comment.isEmpty() ? null : comment,
                removed,
                now);
    }
}
