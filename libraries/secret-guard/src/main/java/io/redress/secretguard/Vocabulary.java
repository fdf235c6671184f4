package io.redress.secretguard;

import java.util.Arrays;

/**
 * All words of all lists in one table, so that a word is looked up once for the ten of them. Flat arrays: most of the
 * time goes into waiting for memory.
 */
final class Vocabulary {

    /** Answer for a word that is on no list. */
    static final int UNKNOWN = -1;

    static final Vocabulary STANDARD = new Vocabulary();

    /** A power of two, about four times the words. */
    private static final int SLOTS = 1 << 16;

    /** On how many lists a word is at most; {@code video} (an accent apart) is English, Spanish and French. */
    private static final int MOST_LISTS = 3;

    private static final int LIST_SHIFT = 11;
    private static final int INDEX_MASK = WordList.SIZE - 1;

    private final short[] slots = new short[SLOTS];
    private final char[] letters;
    private final byte[] lengths;
    private final short[] places;
    private final int longest;
    /** From here on the words are {@link LostAccents}. */
    private final int firstDamaged;

    private int count;

    private Vocabulary() {
        WordList[] lists = WordList.values();
        int most = lists.length * WordList.SIZE;
        String[][] words = new String[lists.length][];
        int length = 0;
        for (WordList list : lists) {
            words[list.ordinal()] = list.words().stream().map(Letters::plain).toArray(String[]::new);
            for (String word : words[list.ordinal()]) {
                length = Math.max(length, word.length());
            }
            for (String word : list.words()) {
                for (String form : LostAccents.formsOf(word)) {
                    length = Math.max(length, form.length());
                }
            }
        }
        longest = length;
        // a word with accents looks damaged in two ways, one with two of them in eight
        letters = new char[2 * most * longest];
        lengths = new byte[2 * most];
        places = new short[2 * most * MOST_LISTS];
        Arrays.fill(slots, (short) UNKNOWN);
        Arrays.fill(places, (short) UNKNOWN);
        for (WordList list : lists) {
            String[] its = words[list.ordinal()];
            if (its.length != WordList.SIZE) {
                throw new IllegalStateException(list + " has " + its.length + " words, not 2048");
            }
            for (int index = 0; index < its.length; index++) {
                add(its[index].toCharArray(), (short) (list.ordinal() << LIST_SHIFT | index));
            }
        }
        firstDamaged = count;
        for (WordList list : lists) {
            for (int index = 0; index < WordList.SIZE; index++) {
                for (String form : LostAccents.formsOf(list.words().get(index))) {
                    addDamaged(form, (short) (list.ordinal() << LIST_SHIFT | index));
                }
            }
        }
    }

    /** In UTF-16 units of the compared form. */
    int longestWord() {
        return longest;
    }

    /**
     * Looks a word up that is in the compared form already.
     *
     * @return its number in this table, or {@link #UNKNOWN}
     */
    int find(char[] word, int length) {
        int slot = slot(word, length);
        while (slots[slot] != UNKNOWN && !isSpelled(slots[slot], word, length)) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slots[slot];
    }

    /** Whether letters of this word were lost, so that it is only likely to be what it is taken for. */
    boolean isDamaged(int word) {
        return word >= firstDamaged;
    }

    /**
     * Where a word stands.
     *
     * @param nth 0 … 2: a word may be on several lists
     * @return a place for {@link #listOf} and {@link #indexOf}, or {@link #UNKNOWN} when there are no more
     */
    int place(int word, int nth) {
        return nth < MOST_LISTS ? places[word * MOST_LISTS + nth] : UNKNOWN;
    }

    /** @return 0 … 2047, or -1 when the word is not on this list */
    int index(int word, int list) {
        if (word == UNKNOWN) {
            return -1;
        }
        for (int nth = 0; nth < MOST_LISTS; nth++) {
            int place = places[word * MOST_LISTS + nth];
            if (place != UNKNOWN && listOf(place) == list) {
                return indexOf(place);
            }
        }
        return -1;
    }

    static int listOf(int place) {
        return place >> LIST_SHIFT;
    }

    static int indexOf(int place) {
        return place & INDEX_MASK;
    }

    private void addDamaged(String form, short place) {
        char[] word = form.toCharArray();
        int known = find(word, word.length);
        if (known == UNKNOWN || index(known, listOf(place)) < 0) {
            add(word, place);
        }
        // "?baco" may be Italian with a sign before it, as well as Spanish
        int bare =
                form.charAt(0) == LostAccents.SIGN ? find(form.substring(1).toCharArray(), word.length - 1) : UNKNOWN;
        for (int nth = 0; bare != UNKNOWN && place(bare, nth) != UNKNOWN; nth++) {
            short other = (short) place(bare, nth);
            if (index(find(word, word.length), listOf(other)) < 0) {
                add(word, other);
            }
        }
    }

    private void add(char[] word, short place) {
        int slot = slot(word, word.length);
        while (slots[slot] != UNKNOWN && !isSpelled(slots[slot], word, word.length)) {
            slot = slot + 1 & SLOTS - 1;
        }
        if (slots[slot] == UNKNOWN) {
            slots[slot] = (short) count;
            System.arraycopy(word, 0, letters, count * longest, word.length);
            lengths[count++] = (byte) word.length;
        }
        int at = slots[slot] * MOST_LISTS;
        int end = at + MOST_LISTS;
        while (places[at] != UNKNOWN) {
            if (++at == end) {
                throw new IllegalStateException(new String(word) + " is on too many lists");
            }
        }
        places[at] = place;
    }

    private static int slot(char[] word, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + word[i];
        }
        return (hash * 0x9E3779B9) >>> 16 & SLOTS - 1;
    }

    private boolean isSpelled(int number, char[] word, int length) {
        int from = number * longest;
        return lengths[number] == length && Arrays.equals(letters, from, from + length, word, 0, length);
    }
}
