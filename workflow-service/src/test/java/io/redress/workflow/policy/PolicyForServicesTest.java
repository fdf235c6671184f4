package io.redress.workflow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.login.TwoDesks;
import io.redress.workflow.regime.RulesInForce;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages of other services are generated from is what drives the clocks. */
class PolicyForServicesTest extends TwoDesks {

    @Autowired
    private WorkflowSettings settings;

    @Autowired
    private RulesInForce rules;

    @Test
    void tellsTheTimesOfTheTableAndTheSettings() {
        JsonNode policy = service().json("/internal/policy");

        assertThat(policy.get("recordWithinHours").asLong())
                .isEqualTo(settings.recordWithin().toHours());
        assertThat(policy.get("reopeningDays").asLong())
                .isEqualTo(settings.reopeningWindow().toDays());
        assertThat(policy.get("remindAfterDays").asInt()).isEqualTo(settings.remindAfter());
        assertThat(policy.get("waitForCustomerDays").asInt()).isEqualTo(settings.waitForCustomer());
        // complaint.bpmn says P180D
        assertThat(policy.get("historyDays").asInt()).isEqualTo(180);
        // four families by four severities, and the emergency
        assertThat(policy.get("handlingTimes")).hasSize(17);
        JsonNode emergency = policy.get("handlingTimes").get(16);
        assertThat(emergency.get("emergency").asBoolean()).isTrue();
        assertThat(emergency.get("calendar").asText()).isEqualTo("around-the-clock");
        assertThat(emergency.get("workingHours").asLong()).isPositive();
    }

    @Test
    void tellsTheLawsWithTheirLengths() {
        JsonNode psd2 = null;
        for (JsonNode regime : service().json("/internal/policy").get("regimes")) {
            psd2 = regime.get("id").asText().equals("psd2") ? regime : psd2;
        }

        assertThat(psd2.at("/clocks/0/length/amount").asInt()).isEqualTo(15);
        assertThat(psd2.at("/clocks/0/length/unit").asText()).isEqualTo("WORKING_DAYS");
        assertThat(psd2.at("/clocks/0/heldUntil/amount").asInt()).isEqualTo(35);
    }

    @Test
    void tellsWhichEditionOfEachCalendarCounts() {
        JsonNode versions = service().json("/internal/calendars").get("versions");

        assertThat(versions.get("office").asText())
                .isEqualTo(rules.now().calendars().get("office").version());
        assertThat(versions.has("germany")).isTrue();
    }

    @Test
    void isForServicesOnly() {
        assertThat(agent().get("/internal/calendars").statusCode()).isEqualTo(403);
        assertThat(agent().get("/internal/policy").statusCode()).isEqualTo(403);
    }
}
