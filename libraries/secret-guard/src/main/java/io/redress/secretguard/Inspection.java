package io.redress.secretguard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the guard found in one text. It never shows the text itself, so that it may be logged. */
public final class Inspection {

    private final String text;
    private final List<Span> spans;
    private final List<Identifier> identifiers;

    Inspection(String text, List<Span> found, List<Identifier> identifiers) {
        this.text = text;
        this.spans = Span.merged(found);
        this.identifiers = List.copyOf(identifiers);
    }

    /** The secrets in order of their place; they do not overlap. */
    public List<Span> spans() {
        return spans;
    }

    /** The addresses and transactions' hashes in order of their place; no secret overlaps them. */
    public List<Identifier> identifiers() {
        return identifiers;
    }

    /** Whether anything was found. */
    public boolean found() {
        return !spans.isEmpty();
    }

    /** Whether something was found beyond doubt. When not, what was masked is worth a question before an alarm. */
    public boolean certain() {
        return !kinds(Confidence.CERTAIN).isEmpty();
    }

    /** The kinds that were found, each once. */
    public Set<SecretKind> kinds() {
        return kinds(Confidence.LIKELY);
    }

    /** The kinds that were found with at least this confidence, each once. */
    public Set<SecretKind> kinds(Confidence atLeast) {
        EnumSet<SecretKind> kinds = EnumSet.noneOf(SecretKind.class);
        for (Span span : spans) {
            if (span.confidence().compareTo(atLeast) >= 0) {
                kinds.add(span.kind());
            }
        }
        return Collections.unmodifiableSet(kinds);
    }

    /**
     * The text with a neutral marker, {@code ⟦removed:KIND⟧}, in place of every secret. Inspecting it again finds nothing.
     */
    public String masked() {
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (Span span : spans) {
            masked.append(text, from, span.start()).append(Marker.of(span.kind()));
            from = span.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    @Override
    public String toString() {
        return "Inspection" + spans;
    }
}
