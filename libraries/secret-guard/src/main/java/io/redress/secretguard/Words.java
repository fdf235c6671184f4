package io.redress.secretguard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text with their places. A word is a run of letters; whatever else stands between two of them (spaces of
 * any width, commas, quotes, line breaks, numbering) separates them and counts for nothing.
 */
final class Words {

    /** "word 7: abandon": people label what they copy from paper. Such a label is no word of the phrase. */
    private static final Set<String> LABELS = Set.of("word", "words", "number", "no", "nr", "wort", "mot");

    /** What the guard has put in place of a secret. "private" and "key" are listed words, but not there. */
    private static final Pattern MARKER = Pattern.compile("⟦removed:[A-Z_]{1,32}⟧");

    /** A marker keeps the words before and after it apart, as the secret did: no window reaches across. */
    private static final int WALL = 24;

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] indexes = new int[64];
    private int count;

    private Words() {}

    /** Every word of the text. */
    static Words of(String text, WordList list) {
        return read(text, list, false);
    }

    /** Every word of the text but the labels. Both readings are tried: a phrase may hold the word "word" itself. */
    static Words withoutLabels(String text, WordList list) {
        return read(text, list, true);
    }

    private static Words read(String text, WordList list, boolean withoutLabels) {
        Words words = new Words();
        int at = 0;
        Matcher markers = MARKER.matcher(text);
        while (at < text.length()) {
            if (text.charAt(at) == '⟦' && markers.region(at, text.length()).lookingAt()) {
                for (int i = 0; i < WALL; i++) {
                    words.add(at, markers.end(), -1);
                }
                at = markers.end();
                continue;
            }
            int end = endOfWord(text, at);
            if (end > at) {
                String word = normalized(text.substring(at, end));
                if (!withoutLabels || !LABELS.contains(word) || !isNumbered(text, end)) {
                    words.add(at, end, list.index(word));
                }
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** The word's place on the list, -1 when it is not listed. */
    int index(int word) {
        return indexes[word];
    }

    int[] indexes() {
        return indexes;
    }

    private void add(int start, int end, int index) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            indexes = Arrays.copyOf(indexes, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        indexes[count++] = index;
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || at > start && isGlue(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Invisible inside a word: soft hyphen, zero-width joiners, word joiner, byte order mark. */
    private static boolean isGlue(char c) {
        return c == '\u00AD' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF';
    }

    private static boolean isNumbered(String text, int end) {
        int at = end;
        while (at < text.length() && at < end + 4 && " #:.-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static String normalized(String word) {
        boolean plain = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (plain) {
            return word;
        }
        String visible = word.chars()
                .filter(c -> !isGlue((char) c))
                .collect(StringBuilder::new, (to, c) -> to.append((char) c), StringBuilder::append)
                .toString();
        return Normalizer.normalize(visible, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    }
}
