package io.redress.intake.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.complaint.Words;
import io.redress.intake.tracking.ComplaintView.FileView;
import io.redress.intake.tracking.ComplaintView.FindingView;
import io.redress.intake.tracking.ComplaintView.Line;
import io.redress.intake.tracking.ComplaintView.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything about a complaint, for its owner to keep: what was said by both sides, what was promised and when, how it was
 * decided. Fields are only ever added ({@code docs/record.md}); what has not happened is absent. It holds no link that opens
 * anything.
 *
 * @param madeAt the record tells the state of this instant
 * @param complete false when agents' words could not be fetched: then another one should be made later
 * @param receivedAt when the complaint came in
 * @param told what the customer said when filing, after the secret guard; every field of it
 * @param cycle 1, and one more for each reopening
 * @param category what it was taken for, a code of the taxonomy
 * @param promises every promise of every cycle, oldest first
 * @param timeline oldest first, in the reader's language
 * @param messages what both sides wrote, oldest first
 * @param evidence the files that the customer added, without their content
 * @param decisions one for each decided cycle, oldest first
 * @param rejectionReason why it was not admissible
 * @param outside whom to turn to outside the house
 * @param removed what the secret guard removed: where, what kind, when; never the value
 * @param withdrawnAt when the customer took it back
 * @param survey {@code INVITED}, {@code ANSWERED} or {@code EXPIRED}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintRecord(
        Instant madeAt,
        boolean complete,
        String reference,
        Status status,
        Instant receivedAt,
        Words told,
        int cycle,
        String category,
        List<Promise> promises,
        List<Line> timeline,
        List<Said> messages,
        List<FileView> evidence,
        List<DecisionMade> decisions,
        String rejectionReason,
        OutsideTheHouse outside,
        List<Removed> removed,
        Instant withdrawnAt,
        String survey) {

    /**
     * @param at when it was made
     * @param dueAt until when the answer was promised
     * @param statutoryDueAt the legal date
     * @param statutoryZone where the legal day ends
     * @param basis {@code PROVISIONAL}, {@code CONFIRMED} or {@code REVISED}
     * @param reason a code, why it changed
     * @param ground what decided it: {@code POLICY}, {@code LEARNED}, {@code STATUTE} or {@code PERSON}
     * @param regimes the laws that set the legal date
     * @param provisionalFrom the first day that the working calendar did not cover
     * @param text a person's words on why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Promise(
            int cycle,
            Instant at,
            Instant dueAt,
            Instant statutoryDueAt,
            ZoneId statutoryZone,
            String basis,
            String reason,
            String ground,
            List<String> regimes,
            LocalDate provisionalFrom,
            String text) {

        @Override
        public String toString() {
            return "Promise[" + reason + "]";
        }
    }

    /**
     * @param outcome {@code UPHELD}, {@code PARTLY_UPHELD} or {@code NOT_UPHELD}
     * @param reopenUntil until when the customer can or could disagree; known of the latest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionMade(
            int cycle,
            Instant resolvedAt,
            String outcome,
            Instant reopenUntil,
            String message,
            List<FindingView> findings,
            String remedy) {

        @Override
        public String toString() {
            return "DecisionMade[" + outcome + "]";
        }
    }

    /**
     * @param field where it stood: its path in the request, such as {@code transactions[0].hash}
     * @param kind such as {@code RECOVERY_PHRASE}
     * @param at when it came in
     */
    public record Removed(String field, String kind, Instant at) {}

    @Override
    public String toString() {
        return "ComplaintRecord[" + reference + "]";
    }
}
