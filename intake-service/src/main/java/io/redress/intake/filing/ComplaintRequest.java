package io.redress.intake.filing;

import java.util.List;

/**
 * A complaint as it arrives: everything is text until it has passed {@link ComplaintInput}.
 *
 * @param channel {@code WEB}, {@code APP}, {@code EMAIL}, {@code CHAT}, {@code SOCIAL}, {@code PHONE} or {@code PAPER}
 * @param language BCP 47 tag of the language that the complaint is written in
 * @param category {@code TECHNICAL}, {@code ACCOUNT_SECURITY}, {@code NEW_FEATURE} or {@code PERSONAL_REQUEST}, a finer one
 *     behind a dot; may be missing
 * @param product what it is about legally, such as {@code WALLET} or {@code PAYMENTS}; may be missing
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
        String product) {

    /** One transaction; the chain may be missing. */
    record TransactionRequest(String chain, String hash) {

        @Override
        public String toString() {
            return "TransactionRequest[]";
        }
    }

    /** How to reach the customer; everything may be missing. */
    record ContactRequest(String name, String email, String phone, String country) {

        @Override
        public String toString() {
            return "ContactRequest[]";
        }
    }

    @Override
    public String toString() {
        return "ComplaintRequest[]";
    }
}
