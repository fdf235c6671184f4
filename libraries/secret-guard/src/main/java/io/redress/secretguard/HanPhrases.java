package io.redress.secretguard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds recovery phrases in Chinese characters that nothing separates, or that stand in groups.
 *
 * <p>Nearly every character of Chinese prose is on the lists, and of 12 in a row one window in 16 has a valid checksum by
 * chance. What tells a phrase from prose is how rare its characters are. The lists are in the order of how common the
 * characters are, so the place on the list says how much likelier a character is in prose than in a random phrase; the
 * mean over a phrase, in bits, is above 1 in prose and about −1.25 in random phrases. The less the surroundings set a
 * window apart, the rarer it must be:
 *
 * <table>
 *   <caption>What is taken for a phrase</caption>
 *   <tr><th>the window</th><th>valid checksum</th><th>up to two characters wrong</th></tr>
 *   <tr><td>stands alone (a line, quoted, after a colon)</td><td>always</td><td>mean below −0.25</td></tr>
 *   <tr><td>begins and ends where a clause does, or follows the word for it</td><td>below 0.5, or at most a quarter of the characters differ</td><td>below −0.5</td></tr>
 *   <tr><td>anywhere</td><td>below −0.5</td><td>–</td></tr>
 * </table>
 */
final class HanPhrases {

    private static final WordList[] LISTS = {WordList.CHINESE_SIMPLIFIED, WordList.CHINESE_TRADITIONAL};

    /** The places up to which a weight of {@link #WEIGHTS} holds. */
    private static final int[] BANDS = {16, 64, 128, 256, 512, 1024, 2048};

    /**
     * In 1/100 bit: the logarithm of how much more often characters of the band occur in prose than in random phrases.
     * Counted in the 103,000 Han characters of the Debian Reference 2.100 (zh-CN); the prose that the tests measure by
     * (the help of LibreOffice) gives the same within 0.3 bits.
     */
    private static final int[] WEIGHTS = {417, 268, 173, 180, 45, -84, -269};

    private static final int[] WEIGHT_OF_PLACE = weights();
    /** For each list the place of every UTF-16 unit, -1 for what is not on it. */
    private static final short[][] PLACES = places();

    private static final int MOST_WRONG = 2;
    private static final int SMALLEST_GROUP = 2;
    private static final int UNEVEN = 0;
    private static final int ALONE_WRONG = -25;
    private static final int SET_APART_VALID = 50;
    private static final int SET_APART_WRONG = -50;
    private static final int ANYWHERE_VALID = -50;
    private static final int CERTAIN_BELOW = 0;

    /** How people call it; what follows may be one. */
    private static final List<String> CALLED = List.of("助记词", "助記詞", "助记码", "助記碼", "种子", "種子", "短语", "短語", "词组", "詞組");

    private static final String CALLED_BEGINNINGS = "助种種短词詞";

    private static final List<String> JOINTS = List.of("就是", "如下", "是", "为", "為");

    private final HanText han;
    private final int[] indexes;
    /** Sums over all characters before one; the difference of two is the sum of what lies between. */
    private final int[] weights;

    private final int[] unlisted;
    private final int[] repeated;
    private final boolean[] called;
    private final PhraseChecksum checksum = new PhraseChecksum();
    private final List<Span> spans = new ArrayList<>();
    /** Which of the spans are valid and stand alone, but are not certain. */
    private final List<Integer> wholes = new ArrayList<>();

    private HanPhrases(String text, HanText han, WordList list, boolean[] called) {
        int count = han.count();
        this.han = han;
        this.called = called;
        indexes = new int[count];
        weights = new int[count + 1];
        unlisted = new int[count + 1];
        repeated = new int[count + 1];
        int[] seenAt = new int[WordList.SIZE];
        Arrays.fill(seenAt, -WordList.SIZE);
        short[] places = PLACES[list.ordinal()];
        for (int at = 0; at < count; at++) {
            int index = places[text.charAt(han.place(at))];
            indexes[at] = index;
            weights[at + 1] = weights[at] + (index < 0 ? 0 : WEIGHT_OF_PLACE[index]);
            unlisted[at + 1] = unlisted[at] + (index < 0 ? 1 : 0);
            boolean again = index >= 0 && at - seenAt[index] < PhraseChecksum.LENGTHS[0];
            repeated[at + 1] = repeated[at] + (again ? 1 : 0);
            if (index >= 0) {
                seenAt[index] = at;
            }
        }
    }

    static List<Span> find(String text) {
        if (!HanText.isWorthReading(text, PhraseChecksum.LENGTHS[0])) {
            return List.of();
        }
        HanText han = new HanText(text);
        boolean[] called = called(text, han);
        List<Span> spans = new ArrayList<>();
        for (WordList list : LISTS) {
            HanPhrases finder = new HanPhrases(text, han, list, called);
            finder.judgeAll();
            finder.believeWholes();
            spans.addAll(finder.spans);
        }
        return spans;
    }

    private void judgeAll() {
        int[] nextWall = new int[han.count()];
        int wall = han.count();
        for (int at = han.count() - 1; at >= 0; at--) {
            nextWall[at] = wall;
            if (han.isWalled(at)) {
                wall = at;
            }
        }
        for (int from = 0; from < han.count(); from++) {
            boolean begins = han.before(from) != HanText.TOGETHER;
            for (int length : PhraseChecksum.LENGTHS) {
                int to = from + length;
                if (to > nextWall[from]) {
                    break;
                }
                boolean setApart = begins && han.after(to) != HanText.TOGETHER || called[from];
                // nearly all windows of prose end here
                if (setApart || weights[to] - weights[from] < ANYWHERE_VALID * (length - MOST_WRONG)) {
                    judge(from, to, setApart);
                }
            }
        }
    }

    private void judge(int from, int to, boolean setApart) {
        int wrong = unlisted[to] - unlisted[from];
        if (wrong > MOST_WRONG) {
            return;
        }
        int length = to - from;
        int weight = weights[to] - weights[from];
        int counted = length - wrong;
        boolean rare = weight < ANYWHERE_VALID * counted;
        if (!setApart && !rare) {
            return;
        }
        int group = group(from, to);
        if (group == UNEVEN || group < length && !(setApart && rare)) {
            return;
        }
        boolean alone = setApart && group == length && standsAlone(from, to);
        boolean repetitive = setApart && isRepetitive(from, to);
        boolean candidate = alone || rare || repetitive || setApart && weight < SET_APART_VALID * counted;
        if (wrong == 0 && candidate && checksum.fits(indexes, from, length)) {
            boolean certain = called[from] || setApart && weight < CERTAIN_BELOW * counted || repetitive;
            add(from, to, certain ? Confidence.CERTAIN : Confidence.LIKELY);
            if (alone && !certain) {
                wholes.add(spans.size() - 1);
            }
        } else if (alone && weight < ALONE_WRONG * counted || setApart && weight < SET_APART_WRONG * counted) {
            add(from, to, Confidence.LIKELY);
        }
    }

    /**
     * One in sixteen shorter stretches of a phrase has a valid checksum by chance. Where one is certain, the valid and
     * listed characters that it stands alone with are the phrase, and no sentence around it.
     */
    private void believeWholes() {
        for (int whole : wholes) {
            Span guess = spans.get(whole);
            if (holdsCertain(guess, whole)) {
                spans.set(whole, new Span(guess.kind(), guess.start(), guess.end(), Confidence.CERTAIN));
            }
        }
    }

    /** The spans are in the order of their starts; only those near it can lie within. */
    private boolean holdsCertain(Span guess, int itself) {
        int at = itself;
        while (at > 0 && spans.get(at - 1).start() == guess.start()) {
            at--;
        }
        while (at < spans.size() && spans.get(at).start() < guess.end()) {
            Span span = spans.get(at++);
            if (span.confidence() == Confidence.CERTAIN && span.end() <= guess.end()) {
                return true;
            }
        }
        return false;
    }

    private void add(int from, int to, Confidence confidence) {
        spans.add(new Span(SecretKind.RECOVERY_PHRASE, han.place(from), han.place(to - 1) + 1, confidence));
    }

    /**
     * Signs stand within a phrase only when they divide it evenly.
     *
     * @return how many characters stand together, or {@link #UNEVEN}
     */
    private int group(int from, int to) {
        int length = to - from;
        int first = from + 1;
        while (first < to && han.before(first) <= HanText.SPACED) {
            first++;
        }
        int group = first - from;
        if (group == length) {
            return length;
        }
        for (int at = first; at < to; at++) {
            boolean divided = han.before(at) > HanText.SPACED;
            if (divided != ((at - from) % group == 0)) {
                return UNEVEN;
            }
        }
        return length % group == 0 && group >= SMALLEST_GROUP ? group : UNEVEN;
    }

    /** Outside stands a sign that begins something, and no sentence that goes on. */
    private boolean standsAlone(int from, int to) {
        byte before = han.before(from);
        byte after = han.after(to);
        boolean announced = before == HanText.ANNOUNCED || called[from];
        return announced ? after >= HanText.CLAUSE : before >= HanText.APART && after >= HanText.APART;
    }

    /** At least two different characters, and each of them four times on average. Prose is never so. */
    private boolean isRepetitive(int from, int to) {
        if (repeated[to] - repeated[from] < (to - from) / 2) {
            return false; // saves counting
        }
        int most = (to - from) / 4;
        int[] different = new int[most];
        int count = 0;
        for (int at = from; at < to; at++) {
            int known = 0;
            while (known < count && different[known] != indexes[at]) {
                known++;
            }
            if (known == most) {
                return false;
            }
            different[known] = indexes[at];
            count = Math.max(count, known + 1);
        }
        return count >= 2;
    }

    /** Marks the characters that follow a word for the phrase. */
    private static boolean[] called(String text, HanText han) {
        boolean[] called = new boolean[han.count() + 1];
        int at = 0;
        while (at < han.count()) {
            int place = han.place(at);
            int after = afterCall(text, place);
            if (after == place) {
                at++;
                continue;
            }
            while (at < han.count() && han.place(at) < after) {
                at++;
            }
            called[at] = at < han.count() && han.place(at) == after;
        }
        return called;
    }

    private static int afterCall(String text, int place) {
        if (CALLED_BEGINNINGS.indexOf(text.charAt(place)) < 0) {
            return place;
        }
        int after = afterOneOf(CALLED, text, place);
        return after == place ? place : afterOneOf(JOINTS, text, after);
    }

    private static int afterOneOf(List<String> words, String text, int place) {
        for (String word : words) {
            if (text.startsWith(word, place)) {
                return place + word.length();
            }
        }
        return place;
    }

    private static short[][] places() {
        short[][] places = new short[WordList.values().length][];
        for (WordList list : LISTS) {
            short[] its = new short[Character.MAX_VALUE + 1];
            Arrays.fill(its, (short) -1);
            for (int place = 0; place < WordList.SIZE; place++) {
                its[list.words().get(place).charAt(0)] = (short) place;
            }
            places[list.ordinal()] = its;
        }
        return places;
    }

    private static int[] weights() {
        int[] weights = new int[WordList.SIZE];
        int band = 0;
        for (int place = 0; place < WordList.SIZE; place++) {
            if (place == BANDS[band]) {
                band++;
            }
            weights[place] = WEIGHTS[band];
        }
        return weights;
    }
}
