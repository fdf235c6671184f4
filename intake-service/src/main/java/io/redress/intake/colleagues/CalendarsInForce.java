package io.redress.intake.colleagues;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.redress.doors.OtherServices;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which edition of a calendar the clocks go by, asked of the service that keeps them. */
@Component
public class CalendarsInForce {

    private final Colleague workflow;

    CalendarsInForce(OtherServices services, Addresses addresses, Clock clock) {
        this.workflow = new Colleague(
                "workflow-service", services.at(addresses.workflowUrl()), clock, Duration.ZERO, addresses.rest());
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InForce(Map<String, String> versions) {}

    /** The version that counts now; empty while it cannot be heard. */
    public Optional<String> version(String calendar) {
        return Optional.ofNullable(
                        workflow.ask("/internal/calendars", InForce.class).value())
                .map(InForce::versions)
                .map(versions -> versions.get(calendar));
    }
}
