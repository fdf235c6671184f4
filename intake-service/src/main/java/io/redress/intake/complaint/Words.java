package io.redress.intake.complaint;

import java.time.Instant;
import java.util.List;

/**
 * The words of a complaint, after the secret guard.
 *
 * @param channel how it came in
 * @param language BCP 47, canonical
 * @param category what the customer chose, or null
 * @param occurredAt when it happened, or null
 * @param remedySought what the customer wants, or null
 * @param product what it is about legally, such as {@code PAYMENTS}, or null
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
        String product) {

    /**
     * A transaction that the complaint is about.
     *
     * @param chain such as {@code bitcoin}, or null
     */
    public record Transaction(String chain, String hash) {}

    /**
     * How to reach the customer; everything may be missing.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public record Contact(String name, String email, String phone, String country) {

        @Override
        public String toString() {
            return "Contact[]";
        }
    }

    public Words {
        transactions = transactions == null ? List.of() : List.copyOf(transactions);
        contact = contact == null ? new Contact(null, null, null, null) : contact;
    }

    @Override
    public String toString() {
        return "Words[" + channel + ", " + language + "]";
    }
}
