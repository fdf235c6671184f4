package io.redress.secretguard;

import java.util.ArrayList;
import java.util.List;

/** Finds private keys, addresses and transactions' hashes: long runs of ASCII letters and digits. */
final class KeyFinder {

    /** No key or address is shorter; the words of prose are. */
    private static final int SHORTEST = 26;
    /** An extended private key with a few characters too many. */
    private static final int LONGEST = 128;

    private final String text;
    private final List<Span> secrets = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    /** A key that was found ends the sentence for what follows, as its marker will. */
    private int afterLastKey;

    private final boolean hashExpected;

    private KeyFinder(String text, boolean hashExpected) {
        this.text = text;
        this.hashExpected = hashExpected;
    }

    /**
     * @param text in which what other finders recognised is blotted out, so that its words mean nothing here
     * @param hashExpected whether 64 hexadecimal digits are taken for a hash
     */
    static KeyFinder read(String text, boolean hashExpected) {
        KeyFinder finder = new KeyFinder(text, hashExpected);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isAlphanumeric(text.charAt(end))) {
                end++;
            }
            if (end - at >= SHORTEST && end - at <= LONGEST) {
                finder.judge(at, end);
            }
            at = Math.max(end, finder.afterLastKey) + 1;
        }
        return finder;
    }

    List<Span> secrets() {
        return secrets;
    }

    List<Identifier> identifiers() {
        return identifiers;
    }

    private void judge(int start, int end) {
        String run = text.substring(start, end);
        if (Hex.is32Bytes(run)) {
            Confidence confidence = hashExpected ? null : HexKeys.judge(text, start, end, afterLastKey);
            if (confidence == null) {
                identifiers.add(new Identifier(Identifier.Kind.TRANSACTION_HASH, start, end));
            } else {
                add(SecretKind.PRIVATE_KEY, start, end, confidence);
            }
            return;
        }
        if (Base58Keys.isImportFormat(run)) {
            add(SecretKind.PRIVATE_KEY, start, end, Confidence.CERTAIN);
            return;
        }
        Confidence extended = Base58Keys.extended(run);
        Span broken = extended == Confidence.CERTAIN ? null : BrokenKeys.around(text, start, end, afterLastKey);
        if (broken != null) {
            add(broken.kind(), broken.start(), broken.end(), broken.confidence());
        } else if (extended != null) {
            add(SecretKind.EXTENDED_PRIVATE_KEY, start, end, extended);
        } else if (Addresses.isAddress(run)) {
            identifiers.add(new Identifier(Identifier.Kind.ADDRESS, start, end));
        } else if (Base58Keys.isMistypedImportFormat(run) && !BrokenKeys.isPiece(text, start, end)) {
            add(SecretKind.PRIVATE_KEY, start, end, Confidence.LIKELY);
        }
    }

    private void add(SecretKind kind, int start, int end, Confidence confidence) {
        secrets.add(new Span(kind, start, end, confidence));
        afterLastKey = end;
    }

    static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
