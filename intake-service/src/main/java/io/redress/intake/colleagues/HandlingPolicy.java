package io.redress.intake.colleagues;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.redress.doors.OtherServices;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The handling times and legal rules that drive the clocks, asked of the service that keeps them. While it is away the
 * last known answer is shown.
 */
@Component
public class HandlingPolicy {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Colleague workflow;
    private volatile Policy lastKnown;

    HandlingPolicy(OtherServices services, Addresses addresses, Clock clock) {
        this.workflow =
                new Colleague("workflow-service", services.at(addresses.workflowUrl()), clock, FRESH, addresses.rest());
    }

    /** The rules, empty while they have never been heard. */
    public Optional<Policy> current() {
        Policy heard = workflow.ask("/internal/policy", Policy.class).value();
        if (heard != null) {
            lastKnown = heard;
        }
        return Optional.ofNullable(lastKnown);
    }

    /**
     * Null is what the other service does not tell (yet).
     *
     * @param recordWithinHours working hours until a person has read a complaint
     * @param remindAfterDays working days until the customer is reminded of a question
     * @param waitForCustomerDays working days that a question may stay unanswered
     * @param historyDays days after its end for which the steps of the work on a complaint are kept
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Policy(
            long recordWithinHours,
            long reopeningDays,
            Integer remindAfterDays,
            Integer waitForCustomerDays,
            Integer historyDays,
            List<HandlingTime> handlingTimes,
            List<Regime> regimes,
            List<Entity> entities,
            ExternalRemedies remedies) {

        public Policy {
            handlingTimes = handlingTimes == null ? List.of() : handlingTimes;
            regimes = regimes == null ? List.of() : regimes;
            entities = entities == null ? List.of() : entities;
        }
    }

    /** @param calendar null for the desk's own */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record HandlingTime(
            String category, String severity, boolean emergency, long workingHours, String calendar) {}

    /** @param template where the law's own form for complaints stands, or null */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Regime(String id, String name, String source, String template, List<LegalClock> clocks) {}

    /** @param heldUntil null where the law knows no letter about a delay */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LegalClock(String id, Length length, String metBy, boolean duty, Length heldUntil) {}

    /** @param unit {@code WORKING_DAYS}, {@code DAYS}, {@code WEEKS} or {@code MONTHS} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Length(int amount, String unit) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entity(String id, List<String> countries, boolean byDefault, Map<String, List<String>> regimes) {}
}
