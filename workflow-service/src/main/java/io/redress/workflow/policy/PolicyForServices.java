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
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules as the public may know them, for the service that shows them. */
@RestController
class PolicyForServices {

    private static final String PROCESS = "complaint";

    private final HandlingTimes handlingTimes;
    private final Regimes regimes;
    private final Remedies remedies;
    private final WorkflowSettings settings;
    private final RepositoryService models;

    PolicyForServices(
            HandlingTimes handlingTimes,
            Regimes regimes,
            Remedies remedies,
            WorkflowSettings settings,
            RepositoryService models) {
        this.handlingTimes = handlingTimes;
        this.regimes = regimes;
        this.remedies = remedies;
        this.settings = settings;
        this.models = models;
    }

    /**
     * @param recordWithinHours working hours in which a person reads a complaint
     * @param remindAfterDays working days until the customer is reminded of a question
     * @param waitForCustomerDays working days that a question may stay unanswered
     * @param historyDays days after its end for which the engine keeps the steps of a case
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Policy(
            long recordWithinHours,
            long reopeningDays,
            int remindAfterDays,
            int waitForCustomerDays,
            Integer historyDays,
            List<HandlingTime> handlingTimes,
            List<PublishedRegime> regimes,
            List<PublishedEntity> entities,
            Remedies.Published remedies) {}

    @GetMapping("/internal/policy")
    Policy policy() {
        return new Policy(
                settings.recordWithin().toHours(),
                settings.reopeningWindow().toDays(),
                settings.remindAfter(),
                settings.waitForCustomer(),
                historyDays(),
                handlingTimes.all(Severity.values()),
                regimes.published(),
                regimes.entities(),
                remedies.published());
    }

    private Integer historyDays() {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getHistoryTimeToLive();
    }
}
