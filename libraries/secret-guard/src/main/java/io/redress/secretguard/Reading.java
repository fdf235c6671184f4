package io.redress.secretguard;

import java.util.ArrayList;
import java.util.List;

/** One pass of all finders over a text. What one recognises means nothing to the next. */
final class Reading {

    private final List<Surroundings.Part> parts;
    private final List<Span> secrets = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private String rest;

    /**
     * Reads a text for the first time.
     *
     * @param blotted a text in which the guard's own markers are blotted out
     * @param hashExpected whether 64 hexadecimal digits are taken for a hash
     */
    Reading(String blotted, boolean hashExpected) {
        this(blotted, hashExpected, Surroundings.whole(blotted));
    }

    private Reading(String blotted, boolean hashExpected, List<Surroundings.Part> parts) {
        this.parts = parts;
        rest = blotted;
        take(Keystores.find(rest));
        take(phrases());
        KeyFinder keys = KeyFinder.read(rest, hashExpected);
        identifiers.addAll(keys.identifiers());
        take(keys.secrets());
        take(labelled());
    }

    /** The next reading: around what was found here, since nothing else can mean something new now. */
    Reading again(boolean hashExpected) {
        return new Reading(rest, hashExpected, Surroundings.of(secrets, rest));
    }

    private List<Span> phrases() {
        List<Span> found = new ArrayList<>();
        for (Surroundings.Part part : parts) {
            for (Span span : RecoveryPhrases.find(rest.substring(part.from(), part.to()))) {
                add(part, span.movedBy(part.from()), found);
            }
        }
        return found;
    }

    private List<Span> labelled() {
        List<Span> found = new ArrayList<>();
        for (Surroundings.Part part : parts) {
            LabelledSecrets.find(rest, part.from(), part.to(), identifiers).forEach(span -> add(part, span, found));
        }
        return found;
    }

    private static void add(Surroundings.Part part, Span span, List<Span> found) {
        if (part.counts(span.start(), span.end())) {
            found.add(span);
        }
    }

    List<Span> secrets() {
        return secrets;
    }

    List<Identifier> identifiers() {
        return identifiers;
    }

    boolean foundAnything() {
        return !secrets.isEmpty();
    }

    /** The text without what was found. */
    String rest() {
        return rest;
    }

    private void take(List<Span> found) {
        secrets.addAll(found);
        rest = Marker.blotted(rest, found);
    }
}
