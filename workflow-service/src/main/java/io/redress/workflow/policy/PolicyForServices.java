package io.redress.workflow.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.casefile.Severity;
import io.redress.workflow.estimate.HandlingTimes;
import io.redress.workflow.estimate.HandlingTimes.HandlingTime;
import io.redress.workflow.regime.Regimes;
import io.redress.workflow.regime.Regimes.PublishedEntity;
import io.redress.workflow.regime.Regimes.PublishedRegime;
import io.redress.workflow.remedy.Remedies;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules as the public may know them, for the service that shows them. */
@RestController
class PolicyForServices {

    private final HandlingTimes handlingTimes;
    private final Regimes regimes;
    private final Remedies remedies;
    private final WorkflowSettings settings;

    PolicyForServices(HandlingTimes handlingTimes, Regimes regimes, Remedies remedies, WorkflowSettings settings) {
        this.handlingTimes = handlingTimes;
        this.regimes = regimes;
        this.remedies = remedies;
        this.settings = settings;
    }

    /** @param recordWithinHours working hours in which a person reads a complaint */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Policy(
            long recordWithinHours,
            long reopeningDays,
            List<HandlingTime> handlingTimes,
            List<PublishedRegime> regimes,
            List<PublishedEntity> entities,
            Remedies.Published remedies) {}

    @GetMapping("/internal/policy")
    Policy policy() {
        return new Policy(
                settings.recordWithin().toHours(),
                settings.reopeningWindow().toDays(),
                handlingTimes.all(Severity.values()),
                regimes.published(),
                regimes.entities(),
                remedies.published());
    }
}
