package io.redress.workflow.caseview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the customer said, as intake keeps it. Never stored here.
 *
 * @param available false when intake could not be asked; everything else is then empty and the form says so
 * @param possibleDuplicateOf an open complaint that seems to be about the same matter, as intake found it; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomersSide(
        boolean available,
        String subject,
        String description,
        String occurredAt,
        String remedySought,
        List<Transaction> transactions,
        List<Answer> answers,
        String detriment,
        Contact contact,
        Representative representative,
        List<Redaction> redactions,
        String possibleDuplicateOf,
        List<Message> messages,
        List<Evidence> evidence) {

    public record Transaction(String chain, String hash) {}

    /**
     * What the customer answered to a question of the category.
     *
     * @param text the question by language, English always among them
     * @param form of the answer, such as {@code AMOUNT}
     */
    public record Answer(String question, Map<String, String> text, String form, String value) {

        @Override
        public String toString() {
            return "Answer[" + question + "]";
        }
    }

    /** Who acts for the customer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Representative(String name, String email, String phone, String address, String legalId) {

        @Override
        public String toString() {
            return "Representative[…]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(
            String name, String email, String phone, String address, String customerNumber, String legalId) {

        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    /** A secret that was masked: where, and of what kind. */
    public record Redaction(String field, String kind) {}

    public record Message(String messageId, Instant receivedAt, String text) {

        @Override
        public String toString() {
            return "Message[" + messageId + "]";
        }
    }

    /**
     * A file that the customer gave, without its content.
     *
     * @param name as the customer called it
     * @param mediaType what intake found it to be
     * @param withComplaint whether it came with the complaint, and asks for no answer of its own
     */
    public record Evidence(
            String evidenceId, String name, String mediaType, long bytes, Instant receivedAt, boolean withComplaint) {

        private Evidence knowing(Set<String> cameWithComplaint) {
            return new Evidence(evidenceId, name, mediaType, bytes, receivedAt, cameWithComplaint.contains(evidenceId));
        }

        @Override
        public String toString() {
            return "Evidence[" + evidenceId + "]";
        }
    }

    static CustomersSide away() {
        return new CustomersSide(
                false, null, null, null, null, List.of(), List.of(), null, null, null, List.of(), null, List.of(),
                List.of());
    }

    /** Says of each file whether it came with the complaint: the case knows that from the event, and intake forgot it. */
    CustomersSide knowing(Set<String> cameWithComplaint) {
        return new CustomersSide(
                available,
                subject,
                description,
                occurredAt,
                remedySought,
                transactions,
                answers,
                detriment,
                contact,
                representative,
                redactions,
                possibleDuplicateOf,
                messages,
                evidence.stream().map(file -> file.knowing(cameWithComplaint)).toList());
    }

    CustomersSide asAvailable() {
        return new CustomersSide(
                true,
                subject,
                description,
                occurredAt,
                remedySought,
                transactions == null ? List.of() : transactions,
                answers == null ? List.of() : answers,
                detriment,
                contact,
                representative,
                redactions == null ? List.of() : redactions,
                possibleDuplicateOf,
                messages == null ? List.of() : messages,
                evidence == null ? List.of() : evidence);
    }

    @Override
    public String toString() {
        return "CustomersSide[available=" + available + "]";
    }
}
