package io.redress.secretguard;

import java.util.regex.Pattern;

/**
 * Finds keys that are in pieces: a mail program wrapped them, or something that is neither letter nor digit took the place of
 * a character. Whoever reads them puts them together again.
 */
final class BrokenKeys {

    /** A line break and what programs write around it: {@code "=\r\n> "} (RFC 2045, 6.7; RFC 3676, 4.5), or an indent. */
    private static final int WIDEST_GAP = 6;
    /** Lines of 40 characters make three pieces of an extended key. Prose has gaps everywhere, and no pieces as long. */
    private static final int MOST_GAPS = 2;
    /** No digit of Base58: stands for the character that a sign took the place of. */
    private static final String STRANGER = "0";
    /** One piece in 60 of a random key is such a word; shorter ones are too often. */
    private static final int SHORTEST_WORD = 3;

    private static final Pattern WORD = Pattern.compile("(?:[A-Z]?[a-z]*|[A-Z]+)[0-9]*");
    /** What joins the parts of identifiers, of file names and of Base64. */
    private static final String JOINTS = "+/_-.";

    private final String text;
    /** The runs before, at and after the one that is looked at; {@code from == to} for none. */
    private final int[] from = new int[2 * MOST_GAPS + 1];

    private final int[] to = new int[2 * MOST_GAPS + 1];

    private BrokenKeys(String text, int start, int end, int earliest) {
        this.text = text;
        from[MOST_GAPS] = start;
        to[MOST_GAPS] = end;
        int left = Base58Keys.EXTENDED_LENGTH - (end - start);
        for (int piece = MOST_GAPS - 1; piece >= 0 && from[piece + 1] < to[piece + 1]; piece--) {
            before(piece, left - length(piece + 1, MOST_GAPS - 1), earliest);
        }
        for (int piece = MOST_GAPS + 1; piece < from.length && from[piece - 1] < to[piece - 1]; piece++) {
            after(piece, left - length(MOST_GAPS + 1, piece - 1));
        }
    }

    /**
     * The key of which a run is a piece.
     *
     * @param earliest where the last key ended
     * @return null when it is none; certain when a checksum fits what the gaps leave
     */
    static Span around(String text, int start, int end, int earliest) {
        if (end - start > Base58Keys.EXTENDED_LENGTH) {
            return null;
        }
        BrokenKeys pieces = new BrokenKeys(text, start, end, earliest);
        Span extended = pieces.extended();
        return extended == null ? pieces.importFormat() : extended;
    }

    /** Whether a run is joined to its neighbours, as in Base64, file names and addresses of pages, or padded with {@code =}. */
    static boolean isPiece(String text, int start, int end) {
        boolean joinedBefore = start > 1 && isJoint(text.charAt(start - 1), text.charAt(start - 2));
        boolean joinedAfter = end + 1 < text.length() && isJoint(text.charAt(end), text.charAt(end + 1));
        return joinedBefore || joinedAfter || end < text.length() && text.charAt(end) == '=';
    }

    private static boolean isJoint(char c, char beyond) {
        return JOINTS.indexOf(c) >= 0 && KeyFinder.isAlphanumeric(beyond);
    }

    private Span extended() {
        for (int first = 0; first <= MOST_GAPS; first++) {
            for (int last = Math.min(first + MOST_GAPS, from.length - 1); last >= MOST_GAPS; last--) {
                // alone it can be a key whose first letter was lost
                String joined = joined(first, last, "");
                if (joined != null && Base58Keys.isBrokenExtended(joined) && nothingIsPublic(first, last)) {
                    return span(SecretKind.EXTENDED_PRIVATE_KEY, first, last, Base58Keys.isChecked(joined));
                }
            }
        }
        return null;
    }

    /** Two pieces whose checksum fits, or with one sign in the place of a character. */
    private Span importFormat() {
        for (int first = MOST_GAPS - 1; first <= MOST_GAPS; first++) {
            String joined = joined(first, first + 1, "");
            if (joined == null
                    || joined.length() < Base58Keys.WIF_SHORTEST - 1
                    || joined.length() > Base58Keys.WIF_LONGEST) {
                continue;
            }
            if (Base58Keys.isImportFormat(joined)) {
                return span(SecretKind.PRIVATE_KEY, first, first + 1, true);
            }
            if (isOneSign(to[first], from[first + 1])
                    && Base58Keys.isMistypedImportFormat(joined(first, first + 1, STRANGER))
                    && !isWord(first)
                    && !isWord(first + 1)
                    && !isPiece(text, from[first], to[first + 1])
                    && nothingIsPublic(first, first + 1)) {
                return span(SecretKind.PRIVATE_KEY, first, first + 1, false);
            }
        }
        return null;
    }

    /** Nobody types a space for a letter, but between an address and a word for it there is one. */
    private boolean isOneSign(int start, int end) {
        boolean one = text.codePointCount(start, end) == 1;
        return one && !Character.isWhitespace(text.charAt(start)) && !Character.isSpaceChar(text.charAt(start));
    }

    /** Whether a piece could be a word or a number beside an identifier: "…/account", "key1:Qm…", "…#123456". */
    private boolean isWord(int piece) {
        String run = text.substring(from[piece], to[piece]);
        return run.length() >= SHORTEST_WORD && WORD.matcher(run).matches();
    }

    /** Addresses and hashes stay what they are, whatever stands beside them. */
    private boolean nothingIsPublic(int first, int last) {
        for (int piece = first; piece <= last; piece++) {
            if (Addresses.isPublic(text.substring(from[piece], to[piece]))) {
                return false;
            }
        }
        return true;
    }

    private Span span(SecretKind kind, int first, int last, boolean checked) {
        return new Span(kind, from[first], to[last], checked ? Confidence.CERTAIN : Confidence.LIKELY);
    }

    /** @return null when one of the pieces is not there */
    private String joined(int first, int last, String between) {
        StringBuilder joined = new StringBuilder();
        for (int piece = first; piece <= last; piece++) {
            if (from[piece] == to[piece]) {
                return null;
            }
            joined.append(piece == first ? "" : between).append(text, from[piece], to[piece]);
        }
        return joined.toString();
    }

    private int length(int first, int last) {
        int length = 0;
        for (int piece = first; piece <= last; piece++) {
            length += to[piece] - from[piece];
        }
        return length;
    }

    private void before(int piece, int longest, int earliest) {
        int end = from[piece + 1];
        int least = Math.max(earliest, end - WIDEST_GAP);
        while (end > least && isGap(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > earliest && end - start <= longest && KeyFinder.isAlphanumeric(text.charAt(start - 1))) {
            start--;
        }
        boolean fits = end < from[piece + 1] && end - start <= longest;
        from[piece] = fits ? start : end;
        to[piece] = end;
    }

    private void after(int piece, int longest) {
        int start = to[piece - 1];
        int most = Math.min(text.length(), start + WIDEST_GAP);
        while (start < most && isGap(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && end - start <= longest && KeyFinder.isAlphanumeric(text.charAt(end))) {
            end++;
        }
        from[piece] = start;
        to[piece] = end - start <= longest ? end : start;
    }

    private static boolean isGap(char c) {
        return c != Letters.BLOTTED && !KeyFinder.isAlphanumeric(c);
    }
}
