package io.redress.intake.complaint;

import io.redress.secretguard.SecretKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the secret guard removed: where and what kind, never the value.
 *
 * @param field its path in the request, such as {@code transactions[0].hash}
 * @param kind a {@link SecretKind}
 */
public record Redaction(String field, String kind) {

    /** They can be changed and move nothing by themselves; everything else gives a wallet away. */
    private static final Set<SecretKind> CHANGEABLE = EnumSet.of(SecretKind.PASSWORD, SecretKind.ONE_TIME_CODE);

    /** Whether whoever reads it can take the funds: that is an emergency. */
    public boolean exposesFunds() {
        return exposesFunds(kind);
    }

    /** The same of a kind by its name. */
    public static boolean exposesFunds(String kind) {
        return CHANGEABLE.stream().noneMatch(changeable -> changeable.name().equals(kind));
    }

    /** Whether any of them exposes funds. */
    public static boolean exposeFunds(Collection<Redaction> redactions) {
        return redactions.stream().anyMatch(Redaction::exposesFunds);
    }
}
