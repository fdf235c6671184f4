package io.redress.survey.answer;

import io.redress.languages.Languages;
import io.redress.secretguard.SecretKind;
import io.redress.survey.answer.AnswerSurvey.Found;
import io.redress.survey.answer.AnswerSurvey.Outcome;
import io.redress.survey.answer.AnswerSurvey.Result;
import io.redress.survey.invitation.Survey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind the link. Looking at it records nothing: mail scanners open links too. */
@Controller
class SurveyPage {

    private static final Set<String> CHANGEABLE = Set.of(SecretKind.PASSWORD.name(), SecretKind.ONE_TIME_CODE.name());
    private static final Set<String> KEY_OR_HASH =
            Set.of(SecretKind.PRIVATE_KEY.name(), SecretKind.PASSWORD.name(), SecretKind.ONE_TIME_CODE.name());

    private static final String FORM = "survey";
    private static final String NOTICE = "notice";

    private final AnswerSurvey answers;
    private final PageLanguage language;
    private final Clock clock;
    private final ZoneId zone;

    SurveyPage(AnswerSurvey answers, PageLanguage language, Clock clock, @Value("${redress.survey.zone}") ZoneId zone) {
        this.answers = answers;
        this.language = language;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What a reader can switch to.
     *
     * @param tag BCP 47
     * @param name in the language itself
     */
    record Spoken(String tag, String name) {}

    @ModelAttribute("spoken")
    List<Spoken> spoken() {
        return Languages.ALL.stream()
                .map(spoken -> new Spoken(spoken.toLanguageTag(), Languages.ownName(spoken)))
                .toList();
    }

    @GetMapping("/s/{token}")
    String look(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Found> found = open(token, model, request, response);
        if (found.isEmpty()) {
            return unknown(model, response);
        }
        Survey survey = found.get().survey();
        if (survey.isOpenAt(clock.instant())) {
            return form(model, survey, Answering.EMPTY, null);
        }
        return survey.answer() == null ? ended(model, survey, response) : thanks(model, survey);
    }

    @PostMapping("/s/{token}")
    String record(
            @PathVariable String token,
            @ModelAttribute("answering") Answering answering,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Found> found = open(token, model, request, response);
        if (found.isEmpty()) {
            return unknown(model, response);
        }
        Survey survey = found.get().survey();
        if (!answering.isReadable() || answering.isTooLong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(model, survey, answering, answering.isTooLong() ? "error.comment" : "error.csat");
        }
        Result result = answers.record(found.get(), answering.given());
        return switch (result.outcome()) {
            case RECORDED, REPEATED -> "redirect:" + request.getRequestURI() + language.query(request);
            case ANSWERED_OTHERWISE -> already(model, result.survey(), response);
            case ENDED -> ended(model, result.survey(), response);
        };
    }

    private Optional<Found> open(String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<Found> found = answers.find(token);
        language.choose(request, found.map(f -> f.survey().language()).orElse(null));
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("query", language.query(request));
        return found;
    }

    private String form(Model model, Survey survey, Answering answering, String error) {
        model.addAttribute("answering", answering.masked());
        model.addAttribute("error", error);
        model.addAttribute("until", survey.expiresAt().atZone(zone));
        return FORM;
    }

    private static String thanks(Model model, Survey survey) {
        model.addAttribute("removed", removed(survey.answer().removed()));
        return notice(model, Outcome.RECORDED.name());
    }

    private static String already(Model model, Survey survey, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("removed", removed(survey.answer().removed()));
        return notice(model, Outcome.ANSWERED_OTHERWISE.name());
    }

    /** The text that says what to do about what was taken out of the comment; null when nothing was. */
    private static String removed(List<String> kinds) {
        if (kinds.isEmpty()) {
            return null;
        }
        if (CHANGEABLE.containsAll(kinds)) {
            return "removed.password";
        }
        // 64 digits may as well be a transaction's hash: only who wrote them knows
        return KEY_OR_HASH.containsAll(kinds) ? "removed.either" : "removed.text";
    }

    private String ended(Model model, Survey survey, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return notice(model, survey.ranOutBy(clock.instant()) ? "EXPIRED" : "SKIPPED");
    }

    private static String unknown(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return notice(model, "UNKNOWN");
    }

    private static String notice(Model model, String what) {
        model.addAttribute("what", what);
        return NOTICE;
    }
}
