package io.redress.secretguard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds recovery phrases (BIP-39) whose words are separated, in any of the ten lists, by two rules.
 *
 * <ul>
 *   <li>At least 10 different words of one list among 12 in a row within a sentence. In 3.6 million words of English prose that happened 15
 *       times; a random phrase passes it even with two words mistyped.
 *   <li>12, 15, 18, 21 or 24 listed words in a row with a valid checksum, however repetitive: the well-known
 *       {@code abandon … about} and its kin.
 * </ul>
 *
 * A word with {@link LostAccents} counts as the listed one, but what a checksum says of it is likely, not certain.
 */
final class PhraseFinder {

    static final int WINDOW = 12;
    /** So many different listed words in a window are a phrase. */
    static final int ENOUGH = 10;

    private static final WordList[] LISTS = WordList.values();
    private final Words words;
    /** The number of the first word of the run that is looked at; places in the arrays count from it. */
    private final int offset;

    private final int[] indexes;
    private final boolean[] suspect;
    private final boolean[] proven;

    private PhraseFinder(Words words, WordList list, int first, int last) {
        this.words = words;
        offset = first;
        indexes = IntStream.rangeClosed(first, last)
                .map(word -> words.index(word, list))
                .toArray();
        suspect = new boolean[indexes.length];
        proven = new boolean[indexes.length];
    }

    static List<Span> find(String text) {
        Words all = Words.of(text);
        List<Span> spans = new ArrayList<>();
        find(all, spans);
        if (all.hasLabels()) {
            find(all.withoutLabels(), spans);
        }
        return spans;
    }

    private static void find(Words words, List<Span> spans) {
        for (WordList list : LISTS) {
            int[] runs = words.denseRuns(list);
            for (int run = 0; run < runs.length; run += 2) {
                PhraseFinder finder = new PhraseFinder(words, list, runs[run], runs[run + 1]);
                finder.markManyDistinct();
                finder.markChecksums();
                finder.addSpans(spans);
            }
        }
    }

    /** Slides the window over the text and keeps count, so that each word costs the same wherever it stands. */
    private void markManyDistinct() {
        byte[] seen = new byte[WordList.SIZE];
        int distinct = 0;
        int marked = 0;
        int first = 0;
        for (int last = 0; last < indexes.length; last++) {
            int least = words.beginsSentence(offset + last) ? last : last - WINDOW + 1;
            while (first < least) {
                int leaving = indexes[first++];
                distinct -= leaving >= 0 && --seen[leaving] == 0 ? 1 : 0;
            }
            int entering = indexes[last];
            distinct += entering >= 0 && seen[entering]++ == 0 ? 1 : 0;
            if (distinct >= ENOUGH) {
                marked = Math.max(marked, first);
                Arrays.fill(suspect, marked, last + 1, true);
                marked = last + 1;
            }
        }
    }

    private void markChecksums() {
        PhraseChecksum checksum = new PhraseChecksum();
        int run = 0;
        int lastDamaged = -1;
        for (int last = 0; last < indexes.length; last++) {
            run = indexes[last] >= 0 ? run + 1 : 0;
            lastDamaged = words.isDamaged(offset + last) ? last : lastDamaged;
            for (int length : PhraseChecksum.LENGTHS) {
                int first = last - length + 1;
                if (run >= length && checksum.fits(indexes, first, length)) {
                    Arrays.fill(suspect, first, last + 1, true);
                    // of words that were guessed a checksum proves less than of words that are there
                    if (lastDamaged < first) {
                        Arrays.fill(proven, first, last + 1, true);
                    }
                }
            }
        }
    }

    private void addSpans(List<Span> spans) {
        int first = 0;
        while (first < indexes.length) {
            if (!suspect[first]) {
                first++;
                continue;
            }
            int last = first;
            while (last + 1 < indexes.length && suspect[last + 1]) {
                last++;
            }
            spans.add(span(first, last));
            first = last + 1;
        }
    }

    private Span span(int first, int last) {
        int from = first;
        while (from <= last && !proven[from]) {
            from++;
        }
        if (from > last) {
            return likely(first, last);
        }
        int to = last;
        while (!proven[to]) {
            to--;
        }
        while (from > first && indexes[from - 1] >= 0) {
            from--;
        }
        while (to < last && indexes[to + 1] >= 0) {
            to++;
        }
        int start = words.start(offset + (listed(first, from) < RecoveryPhrases.REST ? from : first));
        int end = words.end(offset + (listed(to + 1, last + 1) < RecoveryPhrases.REST ? to : last));
        return new Span(SecretKind.RECOVERY_PHRASE, start, end, Confidence.CERTAIN);
    }

    /**
     * The windows reach up to two words beyond a phrase. Those go back to the text when what remains has the length of a
     * phrase; otherwise one of them may be a mistyped word of it, and stays masked.
     */
    private Span likely(int first, int last) {
        int from = first;
        int to = last;
        while (indexes[from] < 0) {
            from++;
        }
        while (indexes[to] < 0) {
            to--;
        }
        int count = to - from + 1;
        boolean whole = IntStream.of(PhraseChecksum.LENGTHS).anyMatch(length -> length == count);
        int start = words.start(offset + (whole ? from : first));
        int end = words.end(offset + (whole ? to : last));
        return new Span(SecretKind.RECOVERY_PHRASE, start, end, Confidence.LIKELY);
    }

    private int listed(int from, int to) {
        return (int) IntStream.range(from, to).filter(w -> indexes[w] >= 0).count();
    }
}
