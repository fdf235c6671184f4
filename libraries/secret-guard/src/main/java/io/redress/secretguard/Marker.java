package io.redress.secretguard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in place of a secret: {@code ⟦removed:RECOVERY_PHRASE⟧}. */
final class Marker {

    private static final String BEGINNING = "⟦removed:";
    private static final Pattern MARKER = Pattern.compile(BEGINNING + "[A-Z_]{1,32}⟧");

    private Marker() {}

    static String of(SecretKind kind) {
        return BEGINNING + kind + '⟧';
    }

    /** The text with its markers blotted out, character by character: "private" and "key" mean nothing there. */
    static String blotted(String text) {
        // nobody types the sign for a blot; whoever sends it must not divide a phrase with it
        String clean = text.indexOf(Letters.BLOTTED) < 0 ? text : text.replace(Letters.BLOTTED, ' ');
        if (!clean.contains(BEGINNING)) {
            return clean;
        }
        StringBuilder blotted = new StringBuilder(clean);
        Matcher markers = MARKER.matcher(clean);
        while (markers.find()) {
            blot(blotted, markers.start(), markers.end());
        }
        return blotted.toString();
    }

    /** The text with what was found blotted out as well. */
    static String blotted(String text, List<Span> found) {
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder blotted = new StringBuilder(text);
        found.forEach(span -> blot(blotted, span.start(), span.end()));
        return blotted.toString();
    }

    private static void blot(StringBuilder text, int start, int end) {
        for (int at = start; at < end; at++) {
            text.setCharAt(at, Letters.BLOTTED);
        }
    }
}
