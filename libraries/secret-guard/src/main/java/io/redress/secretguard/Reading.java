package io.redress.secretguard;

import java.util.ArrayList;
import java.util.List;

/** One pass of all finders over a text. What one recognises means nothing to the next. */
final class Reading {

    private final List<Span> secrets = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private String rest;

    /**
     * @param blotted a text in which what was recognised before is blotted out
     * @param hashExpected whether 64 hexadecimal digits are taken for a hash
     */
    Reading(String blotted, boolean hashExpected) {
        rest = blotted;
        take(Keystores.find(rest));
        take(RecoveryPhrases.find(rest));
        KeyFinder keys = KeyFinder.read(rest, hashExpected);
        identifiers.addAll(keys.identifiers());
        take(keys.secrets());
        take(LabelledSecrets.find(rest, identifiers));
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
