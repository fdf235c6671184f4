package io.redress.intake.filing;

import java.util.List;
import java.util.Map;

/**
 * A complaint as it arrives: everything is text until it has passed {@link ComplaintInput}.
 *
 * @param channel {@code WEB}, {@code APP}, {@code EMAIL}, {@code CHAT}, {@code SOCIAL}, {@code PHONE} or {@code PAPER}
 * @param language BCP 47 tag of the language that the complaint is written in
 * @param category {@code TECHNICAL}, {@code ACCOUNT_SECURITY}, {@code NEW_FEATURE} or {@code PERSONAL_REQUEST}, a finer one
 *     behind a dot; may be missing
 * @param product what it is about legally, such as {@code WALLET} or {@code PAYMENTS}; may be missing
 * @param answers to the questions of the category, by their ids in the taxonomy; each may be missing
 * @param detriment damage, loss or other harm; may be missing
 * @param representative who acts for the customer; may be missing
 * @param occurredAt ISO 8601 date, or date and time with offset; may be missing
 */
record ComplaintRequest(
        String channel,
        String language,
        String category,
        String subject,
        String description,
        String occurredAt,
        String remedySought,
        List<TransactionRequest> transactions,
        ContactRequest contact,
        String product,
        Map<String, String> answers,
        String detriment,
        RepresentativeRequest representative) {

    /** One transaction; the chain may be missing. */
    record TransactionRequest(String chain, String hash) {

        @Override
        public String toString() {
            return "TransactionRequest[]";
        }
    }

    /** How to reach the customer; everything may be missing. */
    record ContactRequest(
            String name,
            String email,
            String phone,
            String country,
            String address,
            String customerNumber,
            String legalId) {

        @Override
        public String toString() {
            return "ContactRequest[]";
        }
    }

    /** Who acts for the customer; everything may be missing. */
    record RepresentativeRequest(String name, String email, String phone, String address, String legalId) {

        @Override
        public String toString() {
            return "RepresentativeRequest[]";
        }
    }

    @Override
    public String toString() {
        return "ComplaintRequest[]";
    }
}
