package io.redress.secretguard;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What each UTF-16 unit means to the guard, looked up instead of computed: reading text must cost little.
 *
 * <p>Words are compared in one form: compatibility-composed (NFKC), lower case, Latin letters without their accents. Two
 * spellings that BIP-39 calls equal (it compares by NFKD) are equal in this form too, and so are those that people type
 * without accents; no list has two words that become one by it.
 */
final class Letters {

    static final byte SEPARATOR = 0;
    static final byte DIGIT = 1;
    /** A letter of an alphabet: Latin, Greek, Cyrillic … */
    static final byte ALPHABETIC = 2;

    static final byte HAN = 3;
    static final byte HIRAGANA = 4;
    static final byte KATAKANA = 5;
    static final byte HANGUL = 6;
    /** Belongs to the letter before it: a combining accent, the second half of a surrogate pair. */
    static final byte MARK = 7;
    /** Invisible inside a word: soft hyphen, zero-width joiners, word joiner, byte order mark. */
    static final byte GLUE = 8;

    static final byte BLOT = 9;

    /** Stands in the place of every character that was recognised already; no finder reads across it. */
    static final char BLOTTED = '\uFFFF';

    private static final byte[] KINDS = kinds();
    private static final int LATIN_END = 0x180;
    private static final char[] PLAIN_LATIN = plainLatin();
    /** From here to {@link #OTHER_ALPHABETS_END}: Greek, Cyrillic, Arabic and others in which no list is written. */
    private static final char OTHER_ALPHABETS = '\u0370';

    private static final char OTHER_ALPHABETS_END = '\u1000';

    private Letters() {}

    static byte kind(char c) {
        return KINDS[c];
    }

    /** Whether a letter of a kind other than Han begins or continues a word written in letters. */
    static boolean isSpelled(byte kind) {
        return kind == ALPHABETIC || kind >= HIRAGANA && kind <= HANGUL;
    }

    /** @return the letter in the form in which words are compared, or 0 when it takes its neighbours to tell */
    static char plain(char c) {
        if (c < LATIN_END) {
            return PLAIN_LATIN[c];
        }
        boolean itself = c >= '\u3041' && c <= '\u3096' || c >= '\uAC00' && c <= '\uD7A3';
        return itself ? c : 0;
    }

    /** Whether a word with this letter is on no list, whatever surrounds it. */
    static boolean isForeign(char c) {
        return c >= OTHER_ALPHABETS && c < OTHER_ALPHABETS_END;
    }

    /** The word in the form in which words are compared. */
    static String plain(CharSequence word) {
        StringBuilder visible = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (KINDS[word.charAt(i)] != GLUE) {
                visible.append(word.charAt(i));
            }
        }
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c >= '\u0300' && c <= '\u036F') {
                continue;
            }
            char known = plain(c);
            plain.append(known == 0 ? c : known);
        }
        return plain.toString();
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = kindOf((char) c);
        }
        return kinds;
    }

    private static byte kindOf(char c) {
        if (c == BLOTTED) {
            return BLOT;
        }
        if (c == '\u00AD' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF') {
            return GLUE;
        }
        if (Character.isSurrogate(c)) {
            return ofSurrogate(c);
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return MARK;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (c == '\u30FC') {
            return KATAKANA;
        }
        if (!Character.isLetter(c)) {
            return SEPARATOR;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return switch (script) {
            case HAN -> HAN;
            case HIRAGANA -> HIRAGANA;
            case KATAKANA -> KATAKANA;
            case HANGUL -> HANGUL;
            default -> ALPHABETIC;
        };
    }

    /** Of the letters beyond 16 bits only the mathematical ones (D835) can spell a listed word; D840 … D888 are Han. */
    private static byte ofSurrogate(char c) {
        if (Character.isLowSurrogate(c)) {
            return MARK;
        }
        if (c == '\uD835') {
            return ALPHABETIC;
        }
        return c >= '\uD840' && c <= '\uD888' ? HAN : SEPARATOR;
    }

    private static char[] plainLatin() {
        char[] plain = new char[LATIN_END];
        for (char c = 0; c < LATIN_END; c++) {
            if (!Character.isLetter(c)) {
                continue;
            }
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
            boolean accented = parts.chars().skip(1).allMatch(p -> Character.getType(p) == Character.NON_SPACING_MARK);
            if (accented) {
                plain[c] = Character.toLowerCase(parts.charAt(0));
            }
        }
        return plain;
    }
}
