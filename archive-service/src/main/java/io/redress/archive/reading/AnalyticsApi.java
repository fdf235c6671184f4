package io.redress.archive.reading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for analysts. */
@RestController
@RequestMapping("/api/analytics")
class AnalyticsApi {

    private final PromisesKept promises;

    AnalyticsApi(PromisesKept promises) {
        this.promises = promises;
    }

    @Operation(
            summary = "How many promises and legal dates were kept, with 95 % intervals",
            description =
                    "Takes the filters of /api/archive/complaints. A share of fewer than ten is left out: only the counts"
                            + " are given. lastPromise, firstPromise and legalDates are shares of decided complaints;"
                            + " overdue and overdueByLaw count those that are not decided though the time last told (not"
                            + " while the customer is asked) or a legal date has passed; lastPromiseWithOverdue and"
                            + " legalDatesWithOverdue count these as not kept. What was withdrawn, rejected or merged"
                            + " counts nowhere.")
    @GetMapping("/promises")
    PromisesKept.Answer promises(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return promises.count(ArchiveFilter.of(parameters, Set.of()));
    }
}
