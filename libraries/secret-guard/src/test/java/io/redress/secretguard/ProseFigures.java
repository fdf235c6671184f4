package io.redress.secretguard;

import java.util.List;
import java.util.Random;

/** Counts, for one list, what the guard finds in phrases with and without slips, and what it takes for one in prose. */
record ProseFigures(
        WordList list,
        double whole,
        double oneWrong,
        double twoWrong,
        double unspaced,
        long alarms,
        long surely,
        int bytes) {

    private static final int PHRASES = 2000;

    static ProseFigures count(WordList list) {
        Random random = new Random(39);
        Inspection prose = SecretGuard.standard().inspect(Mnemonics.prose(list));
        return new ProseFigures(
                list,
                recall(list, 0, " ", random),
                recall(list, 1, " ", random),
                recall(list, 2, " ", random),
                Mnemonics.isChinese(list) ? recall(list, 1, "", random) : Double.NaN,
                prose.spans().size(),
                prose.spans().stream()
                        .filter(span -> span.confidence() == Confidence.CERTAIN)
                        .count(),
                Mnemonics.prose(list).getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }

    /** @return the share of random phrases of 12 words of which nothing remains */
    private static double recall(WordList list, int wrong, String separator, Random random) {
        int found = 0;
        for (int i = 0; i < PHRASES; i++) {
            List<String> words = Mnemonics.random(list, 12, random);
            for (int slip = 0; slip < wrong; slip++) {
                int at = random.nextInt(words.size());
                words.set(at, mistyped(list, words.get(at)));
            }
            String masked = SecretGuard.standard()
                    .inspect(String.join(separator, words))
                    .masked();
            found += masked.startsWith("⟦") && masked.endsWith("⟧") && masked.indexOf('⟧') == masked.length() - 1
                    ? 1
                    : 0;
        }
        return (double) found / PHRASES;
    }

    static String mistyped(WordList list, String word) {
        return switch (list) {
            case CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL -> "龘";
            case JAPANESE -> word + "ん";
            case KOREAN -> word + "뷁";
            default -> word + "x";
        };
    }

    static String heading() {
        return "list                  whole  1 wrong  2 wrong  unspaced, 1 wrong  false alarms  of them certain  bytes of prose";
    }

    @Override
    public String toString() {
        return "%-20s  %5.3f    %5.3f    %5.3f              %5.3f        %6d           %6d         %7d"
                .formatted(list, whole, oneWrong, twoWrong, unspaced, alarms, surely, bytes);
    }
}
