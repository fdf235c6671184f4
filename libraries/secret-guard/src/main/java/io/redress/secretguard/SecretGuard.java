package io.redress.secretguard;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds recovery phrases and private keys in text, so that they can be masked before anything stores, logs or sends them.
 *
 * <p>Works in time linear in the text's length; instances are immutable and may be shared by threads.
 */
public final class SecretGuard {

    private static final SecretGuard STANDARD = new SecretGuard(new PhraseFinder(WordList.english()));

    private final PhraseFinder phrases;

    private SecretGuard(PhraseFinder phrases) {
        this.phrases = phrases;
    }

    /** The guard with everything it knows. */
    public static SecretGuard standard() {
        return STANDARD;
    }

    /**
     * Inspects free text.
     *
     * <p>64 hexadecimal digits can be a private key as well as a transaction's hash. They count as a hash, and stay, only
     * in an explorer's address ({@code …/tx/<hash>}) or when the same sentence calls them one.
     *
     * @param text null counts as empty
     */
    public Inspection inspect(String text) {
        String given = text == null ? "" : text;
        List<Span> found = new ArrayList<>(phrases.find(given));
        found.addAll(Base58Keys.find(given));
        found.addAll(HexKeys.find(blotted(given, found)));
        return new Inspection(given, found);
    }

    private static String blotted(String text, List<Span> found) {
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder blotted = new StringBuilder(text);
        for (Span span : found) {
            for (int at = span.start(); at < span.end(); at++) {
                blotted.setCharAt(at, HexKeys.BLOT);
            }
        }
        return blotted.toString();
    }

    /** Inspects the content of a field that asks for a transaction's hash: 64 hexadecimal digits are expected there. */
    public Inspection inspectTransactionHash(String text) {
        String given = text == null ? "" : text;
        List<Span> found = new ArrayList<>(phrases.find(given));
        found.addAll(Base58Keys.find(given));
        return new Inspection(given, found);
    }
}
