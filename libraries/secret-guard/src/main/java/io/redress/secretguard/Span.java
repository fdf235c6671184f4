package io.redress.secretguard;

/**
 * Where a secret stands in a text.
 *
 * @param start index of its first character, in UTF-16 units
 * @param end index after its last character
 */
public record Span(SecretKind kind, int start, int end, Confidence confidence) {

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
