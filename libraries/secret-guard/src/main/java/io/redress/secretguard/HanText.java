package io.redress.secretguard;

import java.util.Arrays;

/** The Han characters of a text in order, and what stands between them. */
final class HanText {

    /** Nothing separates a character from the one before. */
    static final byte TOGETHER = 0;

    /** Spaces do. */
    static final byte SPACED = 1;

    /** A comma, a full stop, another mark of a sentence, a letter or a digit does. */
    static final byte CLAUSE = 2;

    /** A line break, an opening quote or bracket, another sign: what follows may stand on its own. */
    static final byte APART = 3;

    /** A colon or an equals sign does: what follows was announced. */
    static final byte ANNOUNCED = 4;

    private static final char FIRST_HAN = '\u2E80';
    private static final String MARKS = ",.;!?·…~～、";
    /** Whoever writes one of these has written a sentence, even where the line ends after it. */
    private static final String MARKS_OF_PROSE = "，。；！？";

    private static final String ANNOUNCING = ":：=＝";
    private static final String OPENING = "「『（【《〈([{“‘«<";
    private static final String CLOSING = "」』）】》〉)]}”’»>";

    private int[] places = new int[64];
    /** Before each character, and at the end of the text. */
    private byte[] before = new byte[65];

    private byte[] after = new byte[65];
    private boolean[] walls = new boolean[65];
    private int count;

    /** @param text everything Han in it is read */
    HanText(String text) {
        byte leading = APART;
        byte following = APART;
        boolean prose = false;
        boolean wall = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            byte kind = Letters.kind(c);
            if (kind == Letters.HAN) {
                add(at, leading, following, wall);
                leading = TOGETHER;
                following = TOGETHER;
                prose = false;
                wall = false;
            } else if (kind == Letters.SEPARATOR) {
                prose |= MARKS_OF_PROSE.indexOf(c) >= 0;
                leading = (byte) Math.max(leading, gap(c, CLOSING));
                following = wall || prose
                        ? (byte) Math.max(following, CLAUSE)
                        : (byte) Math.max(following, gap(c, OPENING));
            } else if (kind != Letters.GLUE) {
                following = (byte) Math.max(following, CLAUSE);
                leading = CLAUSE;
                wall = true;
            }
        }
        after[count] = wall || prose ? following : (byte) Math.max(following, APART);
        walls[count] = wall;
    }

    /** Whether a text has so many Han characters; quick for texts that have none. */
    static boolean isWorthReading(String text, int least) {
        int found = 0;
        for (int at = 0; at < text.length() && found < least; at++) {
            char c = text.charAt(at);
            found += c >= FIRST_HAN && Letters.kind(c) == Letters.HAN ? 1 : 0;
        }
        return found >= least;
    }

    int count() {
        return count;
    }

    /** Where the character stands in the text. */
    int place(int character) {
        return places[character];
    }

    /** What leads up to a character. */
    byte before(int character) {
        return before[character];
    }

    /** What the text goes on with when it ends before this character; it may be {@link #count()}. */
    byte after(int character) {
        return after[character];
    }

    /** Whether a letter, a digit or something recognised stands before a character; no phrase reaches across. */
    boolean isWalled(int character) {
        return walls[character];
    }

    /** @param turnedAway quotes and brackets that belong to the other side */
    private static byte gap(char c, String turnedAway) {
        if (c == '\n' || c == '\r') {
            return APART;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACED;
        }
        boolean mark = MARKS.indexOf(c) >= 0 || MARKS_OF_PROSE.indexOf(c) >= 0 || turnedAway.indexOf(c) >= 0;
        if (mark) {
            return CLAUSE;
        }
        return ANNOUNCING.indexOf(c) >= 0 ? ANNOUNCED : APART;
    }

    private void add(int place, byte leading, byte following, boolean wall) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            before = Arrays.copyOf(before, count * 2 + 1);
            after = Arrays.copyOf(after, count * 2 + 1);
            walls = Arrays.copyOf(walls, count * 2 + 1);
        }
        places[count] = place;
        before[count] = leading;
        after[count] = following;
        walls[count++] = wall;
    }
}
