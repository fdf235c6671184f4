package io.redress.intake.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.complaint.Redaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A complaint as its owner sees it.
 *
 * @param category what we take it for, a code of the taxonomy; absent until it is sorted
 * @param estimate the promise that holds; absent until the first one is made
 * @param outside whom to turn to where we did not (fully) agree; absent otherwise
 * @param wordsMissing agents' words could not be fetched just now; everything else is complete
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintView(
        String reference,
        Status status,
        Instant receivedAt,
        String subject,
        String description,
        List<Redaction> redactions,
        int cycle,
        String category,
        EstimateView estimate,
        List<Line> timeline,
        List<Said> messages,
        List<FileView> evidence,
        ResolutionView resolution,
        String rejectionReason,
        OutsideTheHouse outside,
        SurveyView survey,
        boolean canWithdraw,
        boolean canReopen,
        boolean wordsMissing) {

    /**
     * @param basis {@code PROVISIONAL}, {@code CONFIRMED} or {@code REVISED}
     * @param beyondCalendar the date can change because the working calendar does not reach that far yet
     * @param ground what decided it: {@code POLICY}, {@code LEARNED}, {@code STATUTE} or {@code PERSON}
     * @param provisionalFrom the first day that the working calendar does not cover
     * @param regimes the laws that set the legal date
     * @param statutoryZone where the legal day ends; an instant that is the last second of a day there means the whole day
     * @param revisions every promise of this cycle, oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EstimateView(
            Instant dueAt,
            Instant statutoryDueAt,
            String basis,
            boolean beyondCalendar,
            String ground,
            LocalDate provisionalFrom,
            List<String> regimes,
            ZoneId statutoryZone,
            List<Revision> revisions) {}

    /**
     * @param reason a code
     * @param ground what decided it
     * @param text a person's words on why
     * @param statutoryZone as in the estimate
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Revision(
            Instant at, Instant dueAt, String basis, String reason, String ground, String text, ZoneId statutoryZone) {

        @Override
        public String toString() {
            return "Revision[" + reason + "]";
        }
    }

    /** One line of the timeline, in the reader's language. */
    public record Line(Instant at, String code, String text) {}

    /**
     * Something that was said.
     *
     * @param from {@code CUSTOMER} or {@code AGENT}
     * @param kind {@code MESSAGE}, {@code QUESTION}, {@code REPLY} or {@code PROGRESS}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(Instant at, String from, String kind, String text, List<Redaction> redactions) {

        @Override
        public String toString() {
            return "Said[" + kind + "]";
        }
    }

    /** A file that the customer added. */
    public record FileView(String evidenceId, String name, String mediaType, long bytes, Instant at) {

        /** Whether a page can show it. */
        public boolean isPicture() {
            return mediaType.startsWith("image/");
        }

        @Override
        public String toString() {
            return "FileView[" + evidenceId + "]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ResolutionView(
            String outcome,
            Instant resolvedAt,
            Instant reopenUntil,
            String message,
            List<FindingView> findings,
            String remedy) {

        @Override
        public String toString() {
            return "ResolutionView[" + outcome + "]";
        }
    }

    /** What was found on one point. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingView(String point, String finding, String reason) {

        @Override
        public String toString() {
            return "FindingView[]";
        }
    }

    /** @param url absent when it cannot be answered (any more) */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SurveyView(String status, String url, Instant expiresAt) {

        @Override
        public String toString() {
            return "SurveyView[" + status + "]";
        }
    }

    @Override
    public String toString() {
        return "ComplaintView[" + reference + "]";
    }
}
