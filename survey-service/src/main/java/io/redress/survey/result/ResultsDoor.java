package io.redress.survey.result;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows analysts what the surveys say. */
@RestController
class ResultsDoor {

    private final CountResults results;

    ResultsDoor(CountResults results) {
        this.results = results;
    }

    /** All surveys so far. */
    @Operation(summary = "What all surveys so far say together; scores of fewer than ten answers are withheld")
    @GetMapping("/api/surveys/results")
    ResponseEntity<Results> results() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(results.count());
    }
}
