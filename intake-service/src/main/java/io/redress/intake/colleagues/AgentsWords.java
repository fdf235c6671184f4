package io.redress.intake.colleagues;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.redress.doors.OtherServices;
import io.redress.intake.reference.Reference;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What agents wrote. The workflow service keeps it; this one only shows it to the customer. */
@Component
public class AgentsWords {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Colleague workflow;

    AgentsWords(OtherServices services, Addresses addresses, Clock clock) {
        this.workflow =
                new Colleague("workflow-service", services.at(addresses.workflowUrl()), clock, FRESH, addresses.rest());
    }

    /** One text that an agent wrote to the customer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Text(String text) {

        @Override
        public String toString() {
            return "Text[]";
        }
    }

    /**
     * How a cycle was decided: the answer to the customer, point by point.
     *
     * @param outcome {@code UPHELD}, {@code PARTLY_UPHELD} or {@code NOT_UPHELD}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Decision(String outcome, String message, List<Finding> findings, String remedy) {

        public Decision {
            findings = findings == null ? List.of() : findings;
        }

        @Override
        public String toString() {
            return "Decision[]";
        }
    }

    /** What was found on one point, and why. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(String point, String finding, String reason) {

        @Override
        public String toString() {
            return "Finding[]";
        }
    }

    /** Why a complaint was not admissible. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rejection(String reason) {

        @Override
        public String toString() {
            return "Rejection[]";
        }
    }

    /** @param textId from an event, whose contract allows no character that means anything in an address */
    public Asked<Text> text(Reference reference, String textId) {
        return workflow.ask("/internal/cases/" + reference + "/texts/" + textId, Text.class);
    }

    public Asked<Decision> decision(Reference reference, int cycle) {
        return workflow.ask("/internal/cases/" + reference + "/decisions/" + cycle, Decision.class);
    }

    /** Whom the customer can turn to outside the house. */
    public Asked<ExternalRemedies> remedies(Reference reference) {
        return workflow.ask("/internal/cases/" + reference + "/remedies", ExternalRemedies.class);
    }

    public Asked<Rejection> rejection(Reference reference) {
        return workflow.ask("/internal/cases/" + reference + "/rejection", Rejection.class);
    }
}
