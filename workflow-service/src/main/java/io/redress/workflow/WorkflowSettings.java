package io.redress.workflow;

import io.redress.workflow.casefile.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The times of the house and its departments.
 *
 * @param reopeningWindow how long after the answer a customer may disagree; real time
 * @param progressEvery after how many working days without news the customer hears from us, by severity
 * @param remindAfter after how many working days the customer is reminded of a question
 * @param waitForCustomer how many working days a question to the customer may stay unanswered; more than remindAfter
 * @param recordWithin working time in which the intake desk records a complaint
 * @param answerWithin working time in which a message is answered
 * @param reviewWithin working time in which a low score is reviewed
 * @param lowScore the highest satisfaction (of 5) that a supervisor looks at
 * @param review which decisions a second person looks at
 * @param learning how estimates learn from closed cases
 * @param calendars a directory with working calendars that replace or complete the shipped ones, or null
 * @param regimes a file that replaces the shipped {@code regimes.yml}, or null
 * @param remedies a file that replaces the shipped {@code remedies.yml}, or null
 * @param taxonomy a file that replaces the shipped {@code taxonomy.yml}, or null
 * @param departments by code, see {@code departments.yml}
 * @param leads the steps of the line above departments, by group
 */
@Validated
@ConfigurationProperties("redress.workflow")
public record WorkflowSettings(
        @NotNull Duration reopeningWindow,
        @NotNull Map<Severity, @Min(1) Integer> progressEvery,
        @Min(1) int remindAfter,
        @Min(1) int waitForCustomer,
        @NotNull Duration recordWithin,
        @NotNull Duration answerWithin,
        @NotNull Duration reviewWithin,
        @Min(1) int lowScore,
        @NotNull @Valid Review review,
        @NotNull @Valid Learning learning,
        String calendars,
        String regimes,
        String remedies,
        String taxonomy,
        @NotEmpty Map<String, @Valid Department> departments,
        @NotEmpty Map<String, @Valid Lead> leads) {

    public WorkflowSettings {
        if (progressEvery == null || !progressEvery.keySet().containsAll(List.of(Severity.values()))) {
            throw new IllegalArgumentException("redress.workflow.progress-every: name every severity: "
                    + List.of(Severity.values()) + " with its working days");
        }
        if (remindAfter >= waitForCustomer) {
            throw new IllegalArgumentException("redress.workflow.remind-after (" + remindAfter
                    + ") must come before wait-for-customer (" + waitForCustomer + "): shorten it");
        }
    }

    /**
     * Which decisions a second person looks at before the customer has them.
     *
     * @param severities every decision on a case as bad as this
     * @param remediesAbove every remedy above this amount, by currency; in any other currency, every remedy with an amount
     */
    public record Review(
            @NotNull Set<Severity> severities, @NotNull Map<String, BigDecimal> remediesAbove) {}

    /**
     * How estimates learn.
     *
     * @param fromCases how many answers are needed before the past speaks
     * @param window how far back it reaches; real time
     */
    public record Learning(@Min(1) int fromCases, @NotNull Duration window) {}

    /**
     * Who handles a kind of complaint.
     *
     * @param group the task group of its people
     * @param calendar the working calendar they keep
     * @param lead the group that hears of a case when a date is at stake
     */
    public record Department(
            @NotBlank String group,
            @NotBlank String calendar,
            @NotBlank String lead) {}

    /**
     * One step of the line above a department.
     *
     * @param next the group that hears of a case when it is escalated again; blank where the line ends
     * @param cover the group that stands in while this one is away; blank for none
     * @param away when nobody of this group is there
     */
    public record Lead(String next, String cover, List<@Valid Away> away) {

        public Lead {
            next = next == null || next.isBlank() ? null : next;
            cover = cover == null || cover.isBlank() ? null : cover;
            away = away == null ? List.of() : List.copyOf(away);
        }
    }

    /** Days on which a group is away, both included, in the zone of the case's department. */
    public record Away(@NotNull LocalDate from, @NotNull LocalDate until) {}
}
