package io.redress.intake.duplicates;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.CosineSimilarity;

/**
 * How much two texts say the same in the same words: the cosine between what they are made of. That is every piece of five
 * characters, blanks included, which is about a word with the end of the one before it; and of two characters in scripts that
 * write no blanks or pack a word into two characters. Nothing has to be known of the language.
 *
 * <p>Shorter pieces of letters are shared by any two long texts of a language ({@code LikenessTest}).
 */
final class Likeness {

    /** Characters; beyond it a text says nothing new about what it is, and the comparison stays cheap. */
    static final int LONGEST = 4_000;

    private static final Set<UnicodeScript> DENSE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private static final int PIECE = 5;
    private static final int DENSE_PIECE = 2;
    private static final char BLANK = ' ';

    private final Map<CharSequence, Integer> pieces;

    private Likeness(Map<CharSequence, Integer> pieces) {
        this.pieces = pieces;
    }

    /** Takes a text apart; once for many comparisons. */
    static Likeness of(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Map<CharSequence, Integer> pieces = new HashMap<>();
        StringBuilder spaced = new StringBuilder().append(BLANK);
        StringBuilder dense = new StringBuilder();
        plain.codePoints().forEach(character -> {
            if (isDense(character)) {
                dense.appendCodePoint(character);
                blank(spaced);
                return;
            }
            take(dense, DENSE_PIECE, pieces);
            if (Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK) {
                spaced.appendCodePoint(character);
            } else {
                blank(spaced);
            }
        });
        take(dense, DENSE_PIECE, pieces);
        blank(spaced);
        if (!spaced.toString().isBlank()) {
            take(spaced, PIECE, pieces);
        }
        return new Likeness(pieces);
    }

    /** @return from 0, nothing in common, to 1, made of the same pieces; 0 when one of them is empty */
    double to(Likeness other) {
        return pieces.isEmpty() || other.pieces.isEmpty()
                ? 0
                : new CosineSimilarity().cosineSimilarity(pieces, other.pieces);
    }

    private static boolean isDense(int character) {
        // the mark that lengthens a vowel belongs to kana, though Unicode calls it common
        return DENSE.contains(UnicodeScript.of(character)) || character == 'ー';
    }

    private static void blank(StringBuilder spaced) {
        if (spaced.charAt(spaced.length() - 1) != BLANK) {
            spaced.append(BLANK);
        }
    }

    /** Each piece counts once: what stands in every sentence must not outweigh the few words that say what it is about. */
    private static void take(StringBuilder run, int length, Map<CharSequence, Integer> pieces) {
        if (run.length() > 0 && run.length() <= length) {
            pieces.put(run.toString(), 1);
        }
        for (int i = 0; i + length <= run.length(); i++) {
            pieces.put(run.substring(i, i + length), 1);
        }
        run.setLength(0);
    }
}
