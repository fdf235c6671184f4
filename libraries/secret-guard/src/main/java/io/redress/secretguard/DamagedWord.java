package io.redress.secretguard;

/**
 * A listed word with {@link LostAccents} in a text.
 *
 * @param start index of its first character, which may be a sign
 * @param end index after its last character
 * @param number in the {@link Vocabulary}
 */
record DamagedWord(int start, int end, int number) {

    private static final Vocabulary VOCABULARY = Vocabulary.STANDARD;

    /** Decomposed letters and invisible ones make a part longer than it looks. */
    private static final int LONGEST_PART = VOCABULARY.longestWord() * 4;

    /**
     * Reads the longest one whose first letters stand at a place. Looks at three parts at most, so each place costs the same.
     *
     * @param firstEnd where its first letters end
     * @param earliest signs before this place belong to the word before
     * @return null when none is here
     */
    static DamagedWord at(String text, int start, int firstEnd, int earliest) {
        int signsBefore = signsBefore(text, start, earliest);
        if (signsBefore == 0 && signsFrom(text, firstEnd) == 0) {
            return null;
        }
        DamagedWord longest = null;
        String form = "";
        int from = start;
        int to = firstEnd;
        for (int part = 0; part < LostAccents.MOST_PARTS && to > from && to - from <= LONGEST_PART; part++) {
            form += Letters.plain(text.substring(from, to));
            if (form.length() > VOCABULARY.longestWord()) {
                break;
            }
            int signsAfter = signsFrom(text, to);
            longest = larger(longest, number(form), start, to);
            if (signsBefore > 0) {
                longest = larger(longest, number("?" + form), start - signsBefore, to);
            }
            if (signsAfter == 0) {
                break;
            }
            longest = larger(longest, numberAtEnd(form), start, to + signsAfter);
            if (signsBefore > 0) {
                longest = larger(longest, numberAtEnd("?" + form), start - signsBefore, to + signsAfter);
            }
            form += LostAccents.SIGN;
            from = to + signsAfter;
            to = endOfLetters(text, from);
        }
        return longest;
    }

    private static DamagedWord larger(DamagedWord before, int number, int start, int end) {
        return VOCABULARY.isDamaged(number) ? new DamagedWord(start, end, number) : before;
    }

    /** "café?" is a word at the end of a question; "caf?" is none without the sign. */
    private static int numberAtEnd(String form) {
        return number(form) == Vocabulary.UNKNOWN ? number(form + LostAccents.SIGN) : Vocabulary.UNKNOWN;
    }

    private static int number(String form) {
        boolean fits = form.length() <= VOCABULARY.longestWord();
        return fits ? VOCABULARY.find(form.toCharArray(), form.length()) : Vocabulary.UNKNOWN;
    }

    private static int endOfLetters(String text, int start) {
        boolean letters = start < text.length() && Letters.kind(text.charAt(start)) == Letters.ALPHABETIC;
        return letters ? Words.endOf(text, start, Letters.ALPHABETIC) : start;
    }

    /** 0 when there are too many to be letters. */
    private static int signsBefore(String text, int place, int earliest) {
        int at = place;
        while (at > earliest && place - at <= LostAccents.MOST_SIGNS && LostAccents.isSign(text.charAt(at - 1))) {
            at--;
        }
        return place - at > LostAccents.MOST_SIGNS ? 0 : place - at;
    }

    /** 0 when there are too many to be letters. */
    private static int signsFrom(String text, int place) {
        int at = place;
        while (at < text.length() && at - place <= LostAccents.MOST_SIGNS && LostAccents.isSign(text.charAt(at))) {
            at++;
        }
        return at - place > LostAccents.MOST_SIGNS ? 0 : at - place;
    }
}
