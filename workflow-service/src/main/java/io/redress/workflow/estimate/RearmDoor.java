package io.redress.workflow.estimate;

import io.redress.settings.SettingsProblem;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator make changed calendars and regimes count for open cases; behind {@code ./redress rearm}. */
@RestController
@RequestMapping("/internal/rearm")
class RearmDoor {

    private final Rearming rearming;

    RearmDoor(Rearming rearming) {
        this.rearming = rearming;
    }

    @Operation(summary = "Read calendars and regimes anew and compute every open case under them")
    @PostMapping
    Rearming.Outcome rearm(@RequestParam(defaultValue = "true") boolean dryRun) {
        return rearming.run(dryRun);
    }

    @ExceptionHandler(SettingsProblem.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    ProblemDetail unusable(SettingsProblem problem) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY, problem.getMessage() + ". Nothing has changed.");
    }
}
