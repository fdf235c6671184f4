package io.redress.workflow.estimate;

import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Severity;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** All times that {@code estimate.dmn} can say, asked of the table itself. */
@Component
public class HandlingTimes {

    private static final List<String> FAMILIES =
            List.of("TECHNICAL", "ACCOUNT_SECURITY", "NEW_FEATURE", "PERSONAL_REQUEST");

    private final EstimateRules rules;

    HandlingTimes(EstimateRules rules) {
        this.rules = rules;
    }

    /**
     * How long an answer takes by policy.
     *
     * @param calendar what the hours are counted in, or null for the department's own
     */
    public record HandlingTime(
            String category, Severity severity, boolean emergency, long workingHours, String calendar) {}

    public List<HandlingTime> all(Severity... severities) {
        List<HandlingTime> all = new ArrayList<>();
        for (String family : FAMILIES) {
            for (Severity severity : severities) {
                all.add(time(family, severity, Lane.NORMAL));
            }
        }
        all.add(time("ACCOUNT_SECURITY", Severity.CRITICAL, Lane.EMERGENCY));
        return all;
    }

    private HandlingTime time(String family, Severity severity, Lane lane) {
        EstimateRule rule = rules.rule(family, severity, lane);
        return new HandlingTime(
                family, severity, lane == Lane.EMERGENCY, rule.work().toHours(), rule.calendar());
    }
}
