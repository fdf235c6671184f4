package io.redress.secretguard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a secret stands in a text. It never carries the value, so that it may be logged.
 *
 * @param start index of its first character, in UTF-16 units
 * @param end index after its last character
 */
public record Span(SecretKind kind, int start, int end, Confidence confidence) {

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The same in a text that this one is a part of. */
    Span movedBy(int characters) {
        return new Span(kind, start + characters, end + characters, confidence);
    }

    /** One that covers both. */
    Span with(Span other) {
        Span surer = other.confidence.compareTo(confidence) > 0 ? other : this;
        return new Span(surer.kind, Math.min(start, other.start), Math.max(end, other.end), surer.confidence);
    }

    /** Where two finders claim the same characters, one span covers both and carries what is surer, else what is first. */
    static List<Span> merged(List<Span> found) {
        List<Span> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Span::start));
        List<Span> merged = new ArrayList<>();
        for (Span span : ordered) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.overlaps(span)) {
                merged.set(merged.size() - 1, last.with(span));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }
}
