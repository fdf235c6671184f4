package io.redress.intake.filing;

import io.redress.intake.filing.ComplaintRequest.ContactRequest;
import io.redress.intake.filing.ComplaintRequest.TransactionRequest;
import io.redress.secretguard.SecretGuard;
import java.util.List;
import java.util.UUID;

/**
 * What the form sends. Its fields are named as the API's, as far as a form can.
 *
 * @param formKey made with the empty form; the idempotency key of the filing
 */
record ComplaintForm(
        String formKey,
        String language,
        String category,
        String subject,
        String description,
        String occurredAt,
        String remedySought,
        String chain,
        String hash,
        String name,
        String email,
        String country,
        String product) {

    static ComplaintForm empty(String language) {
        return new ComplaintForm(
                UUID.randomUUID().toString(),
                language,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ComplaintForm withKey(String key) {
        return new ComplaintForm(
                key,
                language,
                category,
                subject,
                description,
                occurredAt,
                remedySought,
                chain,
                hash,
                name,
                email,
                country,
                product);
    }

    /** What is shown again goes through the secret guard as well: a phrase must not travel back and forth. */
    ComplaintForm masked() {
        return new ComplaintForm(
                formKey,
                language,
                category,
                masked(subject),
                masked(description),
                occurredAt,
                masked(remedySought),
                masked(chain),
                hash == null
                        ? null
                        : SecretGuard.standard().inspectTransactionHash(hash).masked(),
                masked(name),
                masked(email),
                country,
                product);
    }

    ComplaintRequest request() {
        boolean transaction = isThere(chain) || isThere(hash);
        return new ComplaintRequest(
                "WEB",
                language,
                category,
                subject,
                description,
                occurredAt,
                remedySought,
                transaction ? List.of(new TransactionRequest(chain, hash)) : List.of(),
                new ContactRequest(name, email, null, country),
                product);
    }

    private static boolean isThere(String value) {
        return value != null && !value.isBlank();
    }

    private static String masked(String value) {
        return value == null ? null : SecretGuard.standard().inspect(value).masked();
    }

    @Override
    public String toString() {
        return "ComplaintForm[]";
    }
}
