package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.taxonomy.Category;
import java.time.Instant;
import java.util.List;

/**
 * The words of a complaint, after the secret guard. What the annex of Delegated Regulation (EU) 2025/294 asks for has its
 * place here, and nobody has to fill it in (recital 3 there).
 *
 * @param channel how it came in
 * @param language BCP 47, canonical
 * @param category what the customer chose, or null
 * @param occurredAt when it happened, or null
 * @param remedySought what the customer wants, or null
 * @param product what it is about legally, such as {@code PAYMENTS}, or null
 * @param answers to the questions of the category, in their order
 * @param detriment damage, loss or other harm that the customer suffered (annex, 3.d), or null
 * @param representative who acts for the customer (annex, 2), or null
 */
public record Words(
        String channel,
        String language,
        String category,
        String subject,
        String description,
        Instant occurredAt,
        String remedySought,
        List<Transaction> transactions,
        Contact contact,
        String product,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Answer> answers,
        @JsonInclude(JsonInclude.Include.NON_NULL) String detriment,
        @JsonInclude(JsonInclude.Include.NON_NULL) Representative representative) {

    /**
     * A transaction that the complaint is about.
     *
     * @param chain such as {@code bitcoin}, or null
     */
    public record Transaction(String chain, String hash) {}

    /**
     * An answer to a question of the category.
     *
     * @param question its id there
     * @param form how it was checked
     * @param value as the customer wrote it; {@code YES} or {@code NO}, an ISO 8601 date
     */
    public record Answer(String question, Category.Answer form, String value) {

        @Override
        public String toString() {
            return "Answer[" + question + "]";
        }
    }

    /**
     * How to reach the customer; everything may be missing.
     *
     * @param country ISO 3166-1 alpha-2
     * @param address street, postcode and town
     * @param customerNumber by which the house knows them
     * @param legalId of a company: LEI (ISO 17442), EUID or national registration number
     */
    public record Contact(
            String name,
            String email,
            String phone,
            String country,
            @JsonInclude(JsonInclude.Include.NON_NULL) String address,
            @JsonInclude(JsonInclude.Include.NON_NULL) String customerNumber,
            @JsonInclude(JsonInclude.Include.NON_NULL) String legalId) {

        private static final Contact NONE = new Contact(null, null, null, null, null, null, null);

        @Override
        public String toString() {
            return "Contact[]";
        }
    }

    /**
     * Who acts for the customer; everything may be missing. The power of attorney comes as evidence.
     *
     * @param address street, postcode and town
     * @param legalId LEI, EUID or national registration number
     */
    public record Representative(String name, String email, String phone, String address, String legalId) {

        @Override
        public String toString() {
            return "Representative[]";
        }
    }

    public Words {
        transactions = transactions == null ? List.of() : List.copyOf(transactions);
        contact = contact == null ? Contact.NONE : contact;
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    @Override
    public String toString() {
        return "Words[" + channel + ", " + language + "]";
    }
}
