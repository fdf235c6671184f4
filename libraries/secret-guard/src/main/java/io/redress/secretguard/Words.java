package io.redress.secretguard;

import java.util.Arrays;
import java.util.Set;

/**
 * The words of a text with their places. A word is a run of letters of one script; whatever else stands between two of
 * them (spaces of any width, commas, quotes, line breaks, numbering) separates them and counts for nothing.
 */
final class Words {

    /**
     * "word 7: abandon", "1st abandon", "단어 3": people number what they copy from paper. Beside a number these are no
     * words of the phrase.
     */
    private static final Set<String> LABELS = Set.of(
            "word", "words", "number", "no", "nr", "st", "nd", "rd", "th", "er", "e", "o", "a", "wort", "mot",
            "palabra", "parola", "palavra", "slovo", "n", "c", "단어", "번째", "번", "たんご", "ばん", "ばんめ", "词", "詞", "单词",
            "單詞", "第", "个", "個", "字", "号", "號", "番", "番目", "个词", "個詞", "个单词", "個單詞");

    /** What was recognised keeps the words before and after it apart: no window reaches across. */
    private static final int WALL = 24;

    private static final char ORDINAL = '第';
    /** 第十二个单词. */
    private static final int LONGEST_ORDINAL = 6;

    private static final String SENTENCE_ENDS = ".!?";
    private static final String BEFORE_NUMBER = " #:.-";
    private static final int LONGEST_BEFORE_NUMBER = 4;

    private final String text;
    private final Vocabulary vocabulary = Vocabulary.STANDARD;
    private final char[] word = new char[vocabulary.longestWord()];
    private final boolean maybeDamaged;
    /** For each list where its last words stand, in a ring; filled up, the oldest tells how dense they are. */
    private final int[][] lastHits = new int[WordList.values().length][];

    private final int[] hits = new int[lastHits.length];
    /** For each list the runs of words in which it is dense: first, last, first, last … */
    private final int[][] dense = new int[lastHits.length][];

    private final int[] denseEnds = new int[lastHits.length];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] numbers = new int[64];
    private int count;
    private boolean[] breaks = new boolean[64];
    private boolean[] labels = new boolean[64];
    private boolean labelled;

    private Words(String text) {
        this.text = text;
        maybeDamaged = LostAccents.mayBeIn(text);
    }

    /** Every word of the text. */
    static Words of(String text) {
        Words words = new Words(text);
        words.read();
        return words;
    }

    /** These words but the labels. Both readings are tried: a phrase may hold the word "word" itself. */
    Words withoutLabels() {
        Words words = new Words(text);
        for (int at = 0; at < count; at++) {
            if (!labels[at]) {
                words.add(starts[at], ends[at], numbers[at], false);
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

    /**
     * Whether a sentence ends before a word. Where one ends after every word, as in "1. abandon. 2. ability.", it is a way
     * of writing a list.
     */
    boolean beginsSentence(int word) {
        boolean listed = word > 0 && breaks[word - 1] || word + 1 < count && breaks[word + 1];
        return breaks[word] && !listed;
    }

    /**
     * The runs of words in which a list is dense: any {@link PhraseFinder#WINDOW} in a row with enough of its words lie in
     * one of them.
     *
     * @return first word, last word, first word, last word …
     */
    int[] denseRuns(WordList list) {
        int end = denseEnds[list.ordinal()];
        if (end == 0) {
            return new int[0];
        }
        int[] runs = Arrays.copyOf(dense[list.ordinal()], end);
        runs[end - 1] = Math.min(runs[end - 1], count - 1);
        return runs;
    }

    /** Whether some words are labels; then a reading without them differs. */
    boolean hasLabels() {
        return labelled;
    }

    /** A word's place on the list, -1 for one that is not there. */
    int index(int word, WordList list) {
        return vocabulary.index(numbers[word], list.ordinal());
    }

    /** Whether letters of the word were lost on the way; what it is taken for is likely then, not certain. */
    boolean isDamaged(int word) {
        return vocabulary.isDamaged(numbers[word]);
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            byte kind = Letters.kind(text.charAt(at));
            if (kind == Letters.BLOT) {
                at = wall(at);
            } else if (kind == Letters.HAN) {
                at = han(at);
            } else if (Letters.isSpelled(kind)) {
                at = spelled(at, kind);
            } else {
                at++;
            }
        }
    }

    private int wall(int start) {
        int end = endOf(start, Letters.BLOT);
        for (int i = 0; i < WALL; i++) {
            add(start, end, Vocabulary.UNKNOWN, false);
        }
        return end;
    }

    /** A Han character alone is a word; several together are prose, or for {@link HanPhrases}. */
    private int han(int start) {
        int end = endOf(start, Letters.HAN);
        boolean ordinal = text.charAt(start) == ORDINAL && end - start <= LONGEST_ORDINAL && end - start > 1;
        int number = Vocabulary.UNKNOWN;
        if (end - start == 1) {
            word[0] = text.charAt(start);
            number = vocabulary.find(word, 1);
        }
        add(start, end, number, ordinal || isLabel(start, end));
        return end;
    }

    private int spelled(int start, byte kind) {
        int end = endOf(start, kind);
        if (maybeDamaged && kind == Letters.ALPHABETIC) {
            DamagedWord damaged = DamagedWord.at(text, start, end, count == 0 ? 0 : ends[count - 1]);
            if (damaged != null) {
                add(damaged.start(), damaged.end(), damaged.number(), false);
                return damaged.end();
            }
        }
        add(start, end, number(start, end), isLabel(start, end));
        return end;
    }

    private int endOf(int start, byte kind) {
        return endOf(text, start, kind);
    }

    static int endOf(String text, int start, byte kind) {
        int at = start + 1;
        while (at < text.length()) {
            byte next = Letters.kind(text.charAt(at));
            if (next != kind && next != Letters.MARK && next != Letters.GLUE) {
                break;
            }
            at++;
        }
        return at;
    }

    private int number(int start, int end) {
        int length = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            char plain = Letters.plain(c);
            if (plain == 0) {
                return Letters.isForeign(c) ? Vocabulary.UNKNOWN : numberOfNormalized(start, end);
            }
            if (length == word.length) {
                return Vocabulary.UNKNOWN;
            }
            word[length++] = plain;
        }
        return vocabulary.find(word, length);
    }

    /** Decomposed letters and invisible ones make a word longer than it looks, but not without end. */
    private int numberOfNormalized(int start, int end) {
        if (end - start > word.length * 4) {
            return Vocabulary.UNKNOWN;
        }
        String plain = Letters.plain(text.substring(start, end));
        return vocabulary.find(plain.toCharArray(), plain.length());
    }

    private boolean breaksBefore(int start) {
        int from = count == 0 ? 0 : ends[count - 1];
        for (int at = from; at + 1 < start; at++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0 && Character.isWhitespace(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isLabel(int start, int end) {
        boolean numbered = start > 0 && Letters.kind(text.charAt(start - 1)) == Letters.DIGIT || isNumbered(end);
        return numbered && end - start <= word.length && LABELS.contains(Letters.plain(text.substring(start, end)));
    }

    private boolean isNumbered(int end) {
        int at = end;
        while (at < text.length() && at < end + LONGEST_BEFORE_NUMBER) {
            char c = text.charAt(at);
            if (c >= 'a' || BEFORE_NUMBER.indexOf(c) < 0) {
                break;
            }
            at++;
        }
        return at < text.length() && Letters.kind(text.charAt(at)) == Letters.DIGIT;
    }

    private void add(int start, int end, int number, boolean label) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            numbers = Arrays.copyOf(numbers, count * 2);
            breaks = Arrays.copyOf(breaks, count * 2);
            labels = Arrays.copyOf(labels, count * 2);
        }
        boolean breaksBefore = breaksBefore(start);
        starts[count] = start;
        ends[count] = end;
        numbers[count] = number;
        breaks[count] = breaksBefore;
        labels[count] = label;
        labelled |= label;
        if (number != Vocabulary.UNKNOWN) {
            int place = vocabulary.place(number, 0);
            for (int nth = 1; place != Vocabulary.UNKNOWN; nth++) {
                hit(Vocabulary.listOf(place));
                place = vocabulary.place(number, nth);
            }
        }
        count++;
    }

    private void hit(int list) {
        if (lastHits[list] == null) {
            lastHits[list] = new int[PhraseFinder.ENOUGH];
        }
        int at = hits[list] % PhraseFinder.ENOUGH;
        lastHits[list][at] = count;
        hits[list]++;
        int oldest = lastHits[list][hits[list] % PhraseFinder.ENOUGH];
        if (hits[list] >= PhraseFinder.ENOUGH && count - oldest < PhraseFinder.WINDOW) {
            addDense(list, Math.max(0, count - PhraseFinder.WINDOW + 1));
        }
    }

    /** @param first where the window begins that ends with the word that is being added */
    private void addDense(int list, int first) {
        // a window may end with the words that are not on the list
        int last = count + PhraseFinder.WINDOW - PhraseFinder.ENOUGH;
        int end = denseEnds[list];
        if (end > 0 && first <= dense[list][end - 1] + 1) {
            dense[list][end - 1] = last;
            return;
        }
        if (end == 0) {
            dense[list] = new int[8];
        } else if (end == dense[list].length) {
            dense[list] = Arrays.copyOf(dense[list], end * 2);
        }
        dense[list][end] = first;
        dense[list][end + 1] = last;
        denseEnds[list] = end + 2;
    }
}
