package io.redress.secretguard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the guard found in one text. It never shows the text itself, so that it may be logged. */
public final class Inspection {

    private final String text;
    private final List<Span> spans;

    Inspection(String text, List<Span> found) {
        this.text = text;
        this.spans = merged(found);
    }

    /** The secrets in order of their place; they do not overlap. */
    public List<Span> spans() {
        return spans;
    }

    /** Whether anything was found. */
    public boolean found() {
        return !spans.isEmpty();
    }

    /** The kinds that were found, each once. */
    public Set<SecretKind> kinds() {
        EnumSet<SecretKind> kinds = EnumSet.noneOf(SecretKind.class);
        spans.forEach(span -> kinds.add(span.kind()));
        return Collections.unmodifiableSet(kinds);
    }

    /** The text with a neutral marker, {@code ⟦removed:KIND⟧}, in place of every secret. */
    public String masked() {
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (Span span : spans) {
            masked.append(text, from, span.start())
                    .append("⟦removed:")
                    .append(span.kind())
                    .append('⟧');
            from = span.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    @Override
    public String toString() {
        return "Inspection" + spans;
    }

    /** Where two finders claim the same characters, one span covers both and carries the first one's kind. */
    private static List<Span> merged(List<Span> found) {
        List<Span> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Span::start));
        List<Span> merged = new ArrayList<>();
        for (Span span : ordered) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.overlaps(span)) {
                int end = Math.max(last.end(), span.end());
                merged.set(merged.size() - 1, new Span(last.kind(), last.start(), end, last.confidence()));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }
}
