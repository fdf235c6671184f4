package io.redress.secretguard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds recovery phrases (BIP-39), separated or not, and lets what has a valid checksum decide where they end. */
final class RecoveryPhrases {

    /** So few words beside a certain phrase are the sentence around it, not the rest of a longer phrase. */
    static final int REST = 5;

    /** Han characters that nothing separates make a word by twos. */
    private static final int HAN_WORD = 2;

    private RecoveryPhrases() {}

    static List<Span> find(String text) {
        List<Span> found = new ArrayList<>(PhraseFinder.find(text));
        found.addAll(HanPhrases.find(text));
        List<Span> certain = new ArrayList<>();
        List<Span> guesses = new ArrayList<>();
        for (Span span : found) {
            (span.confidence() == Confidence.CERTAIN ? certain : guesses).add(span);
        }
        List<Span> phrases = Span.merged(certain);
        List<Span> kept = new ArrayList<>(phrases);
        guesses.sort(Comparator.comparingInt(Span::start));
        int next = 0;
        for (Span guess : guesses) {
            while (next < phrases.size() && phrases.get(next).end() <= guess.start()) {
                next++;
            }
            if (saysMore(guess, phrases, next, text)) {
                kept.add(guess);
            }
        }
        return kept;
    }

    /** Whether enough of a guess lies outside the certain phrases, of which the first that may overlap it is given. */
    private static boolean saysMore(Span guess, List<Span> phrases, int first, String text) {
        int from = guess.start();
        for (int at = first; at < phrases.size() && phrases.get(at).overlaps(guess); at++) {
            if (words(text, from, phrases.get(at).start()) >= REST) {
                return true;
            }
            from = phrases.get(at).end();
        }
        return from == guess.start() || words(text, from, guess.end()) >= REST;
    }

    private static int words(String text, int start, int end) {
        int words = 0;
        int at = start;
        while (at < end) {
            byte kind = Letters.kind(text.charAt(at));
            int from = at++;
            if (kind != Letters.HAN && !Letters.isSpelled(kind)) {
                continue;
            }
            while (at < end
                    && (Letters.kind(text.charAt(at)) == kind || Letters.kind(text.charAt(at)) == Letters.MARK)) {
                at++;
            }
            words += kind == Letters.HAN ? Math.max(1, (at - from) / HAN_WORD) : 1;
        }
        return words;
    }
}
