package io.redress.workflow.caseview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.CaseFile.ClockStep;
import io.redress.workflow.casefile.CaseFile.Estimate;
import io.redress.workflow.casefile.CaseFile.Pause;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.casefile.Severity;
import io.redress.workflow.casefile.Signals;
import io.redress.workflow.casefile.Status;
import io.redress.workflow.clocks.ClockState;
import io.redress.workflow.incident.IncidentsOfCase.OfCase;
import io.redress.workflow.remedy.ExternalRemedies;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Everything that an agent's form shows of a case. Texts are in it as words, not as ids.
 *
 * @param now the service's time, against which a form says how long is left
 * @param triageRule the rule of {@code triage.dmn} that spoke
 * @param points the points at issue as recorded, empty before
 * @param rejectionReason why it was not admissible, or null
 * @param vulnerable whether an agent saw that the customer needs particular care
 * @param customer what the customer said, from intake
 * @param answerBy until when the customer's answer is waited for, or null while nobody asked
 * @param survey the customer's score of the current cycle, or null while there is none
 * @param statutoryZone in which the legal day ends, or null where no law sets one
 * @param regimes the laws that bind it
 * @param laws what people call each law, by the id of its regime
 * @param remedies whom the customer can turn to, as letters will name them
 * @param incidents what it has in common with others, newest first
 * @param clocks the promise and every legal date, and how they stand
 * @param clockSteps what the clocks asked for and was done
 * @param decisions what departments decided, oldest first
 * @param timeline what happened, oldest first, with what agents wrote
 * @param similar what was decided in cases like this one, most recent first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        Instant now,
        String reference,
        int cycle,
        Status status,
        String channel,
        String language,
        String category,
        Severity severity,
        String department,
        Lane lane,
        String triageRule,
        Signals signals,
        Instant receivedAt,
        Instant recordedAt,
        Basis basis,
        Instant dueAt,
        Instant statutoryDueAt,
        ZoneId statutoryZone,
        boolean overdue,
        Instant pausedSince,
        Instant answerBy,
        Instant lastToldAt,
        Instant resolvedAt,
        Instant reopenUntil,
        Outcome outcome,
        String duplicateOf,
        String rejectionReason,
        boolean vulnerable,
        List<String> points,
        CustomersSide customer,
        Score survey,
        List<Estimate> estimates,
        List<Pause> pauses,
        List<String> regimes,
        Map<String, String> laws,
        ExternalRemedies remedies,
        List<OfCase> incidents,
        List<ClockState> clocks,
        List<ClockStep> clockSteps,
        List<DecisionMade> decisions,
        List<Step> timeline,
        List<Similar> similar) {

    /**
     * What departments found on one point.
     *
     * @param finding {@code UPHELD}, {@code PARTLY_UPHELD} or {@code NOT_UPHELD}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(String point, String finding, String reason) {}

    /** One completion of {@code HandleComplaint}, in words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionMade(
            int cycle,
            String action,
            Outcome outcome,
            String toDepartment,
            String message,
            List<Finding> findings,
            String remedy,
            BigDecimal remedyAmount,
            String remedyCurrency,
            String decidedBy,
            Instant decidedAt) {}

    /** One line of the timeline; {@code text} is what an agent wrote with it, or null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(int no, int cycle, Instant at, String what, String detail, String text, String actor) {}

    /** @param comment the customer's words with the score; null when there are none or survey is away */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Score(int score, String comment, boolean commentAvailable) {}
}
