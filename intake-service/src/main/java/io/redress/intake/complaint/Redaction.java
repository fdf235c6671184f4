package io.redress.intake.complaint;

/**
 * What the secret guard removed: where and what kind, never the value.
 *
 * @param field its path in the request, such as {@code transactions[0].hash}
 * @param kind a {@link io.redress.secretguard.SecretKind}
 */
public record Redaction(String field, String kind) {}
