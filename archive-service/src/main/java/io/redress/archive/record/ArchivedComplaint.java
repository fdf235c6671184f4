package io.redress.archive.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the archive knows of one complaint: codes, numbers and instants, no free text and nothing that names a person.
 * What has not happened yet, or has not arrived yet, is absent. Instants have milliseconds.
 *
 * @param reference the complaint
 * @param schemaVersion of this record's form, raised when a field changes its meaning
 * @param status public status, as the complainant sees it
 * @param subjectPseudonym keyed hash of the complainant; the key is intake's alone
 * @param country ISO 3166-1, when it was given
 * @param dueAt the time last told to the complainant
 * @param statutoryDueAt the legal date, where a regime sets one
 * @param firstDueAt the time first told in the latest cycle
 * @param regimes the laws that bind it
 * @param promiseKept whether the decision came by {@code dueAt} as told when it came; absent before
 * @param outcome of the latest decision, absent while a reopened complaint is worked
 * @param remedyAmount what the remedy of the latest decision is worth, in {@code remedyCurrency}: a plain decimal number,
 *     written out because no binary fraction holds it; absent without worth, and wherever {@code outcome} is
 * @param remedyCurrency ISO 4217, or the asset's symbol
 * @param disposition why it was not handled: INADMISSIBLE or NOT_A_COMPLAINT
 * @param vulnerable whether an agent saw that the complainant needs particular care
 * @param cycles how often it was worked: 1, and one more for each reopening
 * @param redactionKinds kinds of secrets that were masked in the complaint
 * @param steps everything that happened; the order of arrival, so sort by {@code at}
 * @param delays letters that said why it takes longer and until when
 * @param missed legal dates that passed without what they asked for
 * @param surveyByCycle opinions, by cycle
 */
@Document(ArchivedComplaint.COLLECTION)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchivedComplaint(
        @Id String reference,
        int schemaVersion,
        String status,
        String channel,
        String language,
        String country,
        String subjectPseudonym,
        String category,
        String severity,
        String department,
        String lane,
        Instant receivedAt,
        Instant recordedAt,
        Instant dueAt,
        Instant statutoryDueAt,
        Instant firstDueAt,
        List<String> regimes,
        Boolean promiseKept,
        String outcome,
        String remedyAmount,
        String remedyCurrency,
        Instant resolvedAt,
        Instant closedAt,
        String closeReason,
        String disposition,
        Boolean vulnerable,
        int cycles,
        List<String> redactionKinds,
        List<Estimate> estimates,
        List<Step> steps,
        List<Pause> pauses,
        List<Decision> decisions,
        List<Delay> delays,
        List<Escalation> escalations,
        List<Missed> missed,
        @JsonIgnore Map<String, Survey> surveyByCycle,
        Notifications notifications) {

    static final String COLLECTION = "records";

    static final int SCHEMA_VERSION = 1;

    /**
     * A time that was told.
     *
     * @param at when it was told
     * @param basis PROVISIONAL, CONFIRMED or REVISED
     * @param rule the rule that spoke
     * @param reason code of why it changed
     * @param ground what decided it: POLICY, LEARNED, STATUTE or PERSON
     * @param provisionalFrom the first day that the calendar does not cover
     * @param learnedFrom how many closed cases the learned time rests on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Estimate(
            int cycle,
            Instant at,
            String basis,
            Instant dueAt,
            String rule,
            String calendar,
            String calendarVersion,
            boolean beyondCalendar,
            String reason,
            String ground,
            LocalDate provisionalFrom,
            Integer learnedFrom) {}

    /** A holding letter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Delay(
            int cycle, Instant at, String clock, String regime, String reason, boolean automatic, Instant newDueAt) {}

    /** The case went one step up. */
    public record Escalation(int cycle, Instant at, int level, String reason, String clock) {}

    /** A legal date that was missed. */
    public record Missed(int cycle, Instant at, String clock, String regime, Instant dueAt) {}

    /**
     * Something that happened.
     *
     * @param code the event's type
     * @param cycle absent where the event has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(String code, Instant at, Integer cycle) {}

    /** The own clock stood still; without {@code to} it still does. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Pause(int cycle, Instant from, Instant to) {}

    /**
     * How one cycle was decided.
     *
     * @param remedyAmount absent where the remedy is worth nothing, or the event is older than the field
     * @param remedyCurrency ISO 4217, or the asset's symbol; only with an amount
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decision(
            int cycle, String outcome, Instant at, int pointCount, String remedyAmount, String remedyCurrency) {}

    /**
     * The complainant's opinion of one cycle.
     *
     * @param status INVITED, ANSWERED, EXPIRED or SKIPPED
     * @param csat satisfaction, 1 to 5
     * @param effort made it easy, 1 to 7
     * @param recommend 0 to 10
     * @param resolved the complainant's own view
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Survey(
            int cycle,
            String status,
            Instant invitedAt,
            Integer csat,
            Integer effort,
            Integer recommend,
            Boolean resolved,
            Instant answeredAt) {}

    /** How many notices reached the complainant's mail server, and how many never will. */
    public record Notifications(int delivered, int failed) {}

    /** The opinion of the latest cycle that has one. */
    @JsonProperty
    public Survey survey() {
        List<Survey> all = surveys();
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** The opinions of all cycles, in their order. */
    @JsonProperty
    public List<Survey> surveys() {
        return surveyByCycle == null
                ? List.of()
                : surveyByCycle.values().stream()
                        .sorted(Comparator.comparingInt(Survey::cycle))
                        .toList();
    }
}
