package io.redress.secretguard;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds recovery phrases (BIP-39) by two rules.
 *
 * <ul>
 *   <li>At least 10 different listed words among 12 in a row. In 3.6 million words of English prose that happened 15
 *       times; a random phrase passes it even with two words mistyped.
 *   <li>12, 15, 18, 21 or 24 listed words in a row with a valid checksum, however repetitive: the well-known
 *       {@code abandon … about} and its kin.
 * </ul>
 */
final class PhraseFinder {

    private static final int WINDOW = 12;
    private static final int DISTINCT = 10;
    /** So few listed words beside a proven phrase are the sentence around it, not the rest of a longer phrase. */
    private static final int REST = 5;

    private static final int[] LENGTHS = {12, 15, 18, 21, 24};

    private final WordList list;

    PhraseFinder(WordList list) {
        this.list = list;
    }

    List<Span> find(String text) {
        Words all = Words.of(text, list);
        List<Span> spans = new ArrayList<>(find(all));
        Words unlabelled = Words.withoutLabels(text, list);
        if (unlabelled.count() < all.count()) {
            spans.addAll(find(unlabelled));
        }
        return spans;
    }

    private static List<Span> find(Words words) {
        boolean[] suspect = new boolean[words.count()];
        boolean[] proven = new boolean[words.count()];
        markManyDistinct(words, suspect);
        markChecksums(words, suspect, proven);
        return spans(words, suspect, proven);
    }

    /** Slides the window over the text and keeps count, so that each word costs the same wherever it stands. */
    private static void markManyDistinct(Words words, boolean[] suspect) {
        int[] seen = new int[2048];
        int distinct = 0;
        int marked = 0;
        for (int last = 0; last < words.count(); last++) {
            int entering = words.index(last);
            if (entering >= 0 && seen[entering]++ == 0) {
                distinct++;
            }
            int leaving = last >= WINDOW ? words.index(last - WINDOW) : -1;
            if (leaving >= 0 && --seen[leaving] == 0) {
                distinct--;
            }
            if (distinct >= DISTINCT) {
                for (int w = Math.max(marked, last - WINDOW + 1); w <= last; w++) {
                    suspect[w] = true;
                }
                marked = last + 1;
            }
        }
    }

    private static void markChecksums(Words words, boolean[] suspect, boolean[] proven) {
        MessageDigest sha256 = WordList.sha256();
        int run = 0;
        for (int last = 0; last < words.count(); last++) {
            run = words.index(last) >= 0 ? run + 1 : 0;
            for (int length : LENGTHS) {
                int first = last - length + 1;
                if (run >= length && WordList.checksumFits(sha256, words.indexes(), first, length)) {
                    for (int w = first; w <= last; w++) {
                        suspect[w] = true;
                        proven[w] = true;
                    }
                }
            }
        }
    }

    private static List<Span> spans(Words words, boolean[] suspect, boolean[] proven) {
        List<Span> spans = new ArrayList<>();
        int first = 0;
        while (first < words.count()) {
            if (!suspect[first]) {
                first++;
                continue;
            }
            int last = first;
            while (last + 1 < words.count() && suspect[last + 1]) {
                last++;
            }
            spans.add(span(words, first, last, proven));
            first = last + 1;
        }
        return spans;
    }

    private static Span span(Words words, int first, int last, boolean[] proven) {
        int from = first;
        while (from <= last && !proven[from]) {
            from++;
        }
        if (from > last) {
            return likely(words, first, last);
        }
        int to = last;
        while (!proven[to]) {
            to--;
        }
        while (from > first && words.index(from - 1) >= 0) {
            from--;
        }
        while (to < last && words.index(to + 1) >= 0) {
            to++;
        }
        int start = words.start(listed(words, first, from) < REST ? from : first);
        int end = words.end(listed(words, to + 1, last + 1) < REST ? to : last);
        return new Span(SecretKind.RECOVERY_PHRASE, start, end, Confidence.CERTAIN);
    }

    /**
     * The windows reach up to two words beyond a phrase. Those go back to the text when what remains has the length of a
     * phrase; otherwise one of them may be a mistyped word of it, and stays masked.
     */
    private static Span likely(Words words, int first, int last) {
        int from = first;
        int to = last;
        while (words.index(from) < 0) {
            from++;
        }
        while (words.index(to) < 0) {
            to--;
        }
        int count = to - from + 1;
        boolean whole = IntStream.of(LENGTHS).anyMatch(length -> length == count);
        int start = words.start(whole ? from : first);
        int end = words.end(whole ? to : last);
        return new Span(SecretKind.RECOVERY_PHRASE, start, end, Confidence.LIKELY);
    }

    private static int listed(Words words, int from, int to) {
        return (int) IntStream.range(from, to).filter(w -> words.index(w) >= 0).count();
    }
}
