package io.redress.secretguard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Listed words whose accented letters a wrong encoding has replaced on the way: {@code ?baco} for "ábaco".
 *
 * <p>Who writes letters that an encoding lacks gets a question mark for each (the replacement of US-ASCII and ISO-8859-1 in
 * Java's {@link java.nio.charset.CharsetEncoder}); who reads bytes that are none of UTF-8 gets U+FFFD, the replacement
 * character, for each maximal subpart (Unicode 15.0, 3.9, table 3-8) or for each byte. Where letters are decomposed, the
 * accent alone is lost: {@code a?baco}. Anybody restores such a phrase, because few words fit.
 */
final class LostAccents {

    /** Stands for any number of replacement signs in a row; it is no letter, so no listed word has it. */
    static final char SIGN = '?';

    private static final char REPLACEMENT = '\uFFFD';

    /** Two letters side by side ("cañón"), each of two bytes in UTF-8. */
    static final int MOST_SIGNS = 4;

    /** Into how many parts signs divide a word at most: no listed word has more than two accents. */
    static final int MOST_PARTS = 3;

    private LostAccents() {}

    static boolean isSign(char c) {
        return c == SIGN || c == REPLACEMENT;
    }

    /** Whether a text has any; for most it costs a search that the machine does in blocks. */
    static boolean mayBeIn(String text) {
        return text.indexOf(SIGN) >= 0 || text.indexOf(REPLACEMENT) >= 0;
    }

    /**
     * How a listed word may look: each accented letter as it is typed without the accent, as a sign, or as that letter and a
     * sign, and at least one of them lost.
     */
    static List<String> formsOf(String listed) {
        String parts = Normalizer.normalize(listed, Normalizer.Form.NFD);
        List<String> forms = List.of("");
        for (int at = 0; at < parts.length(); at++) {
            String letter = String.valueOf(parts.charAt(at));
            boolean accented = at + 1 < parts.length() && isAccent(parts.charAt(at + 1));
            List<String> longer = new ArrayList<>();
            for (String form : forms) {
                longer.add(form + letter);
                if (accented) {
                    longer.add(form.endsWith("?") ? form : form + SIGN);
                    longer.add(form + letter + SIGN);
                }
            }
            forms = longer;
            at += accented ? 1 : 0;
        }
        return forms.stream().filter(form -> form.indexOf(SIGN) >= 0).distinct().toList();
    }

    /** A Latin one; the voicing marks of kana are no accents. */
    private static boolean isAccent(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }
}
