package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.secretguard.Confidence;
import io.redress.secretguard.SecretKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the secret guard removed: where and what kind, never the value.
 *
 * @param field its path in the request, such as {@code transactions[0].hash}
 * @param kind a {@link SecretKind}
 * @param confidence how sure the guard was; null for what was removed before it told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Redaction(String field, String kind, Confidence confidence) {

    /** They can be changed and move nothing by themselves; everything else gives a wallet away. */
    private static final Set<SecretKind> CHANGEABLE = EnumSet.of(SecretKind.PASSWORD, SecretKind.ONE_TIME_CODE);

    /**
     * Whether whoever reads it can take the funds: that is an emergency. What may as well be a transaction's hash is a
     * question to the customer first.
     */
    public boolean exposesFunds() {
        return !mayBeHash()
                && CHANGEABLE.stream().noneMatch(changeable -> changeable.name().equals(kind));
    }

    /** Whether it is 64 hexadecimal digits of which nothing says that they are a key: a transaction's hash looks the same. */
    public boolean mayBeHash() {
        return confidence == Confidence.LIKELY && SecretKind.PRIVATE_KEY.name().equals(kind);
    }

    /** Whether any of them exposes funds. */
    public static boolean exposeFunds(Collection<Redaction> redactions) {
        return redactions.stream().anyMatch(Redaction::exposesFunds);
    }
}
