package io.redress.survey.result;

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
    @GetMapping("/api/surveys/results")
    ResponseEntity<Results> results() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(results.count());
    }
}
