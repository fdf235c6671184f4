package io.redress.secretguard;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a text that may mean something else after secrets in it were blotted out: no finder looks further around a
 * place than these reach.
 */
final class Surroundings {

    /**
     * A phrase has at most 24 words, and may be numbered word by word; half of what is read is there only so that the cut
     * edges, where a text seems to begin or to end, lie beyond what counts.
     */
    private static final int WORDS = 256;

    private static final int CHARACTERS = 1024;

    /**
     * One part.
     *
     * @param from where reading begins
     * @param to where reading ends
     * @param first what was found must reach beyond this place
     * @param last and begin before this one
     */
    record Part(int from, int first, int last, int to) {

        boolean counts(int start, int end) {
            return end > first && start < last;
        }

        private Part with(Part next) {
            return new Part(from, first, Math.max(last, next.last), Math.max(to, next.to));
        }
    }

    private Surroundings() {}

    /** The whole text as one part. */
    static List<Part> whole(String text) {
        return List.of(new Part(0, -1, text.length() + 1, text.length()));
    }

    /**
     * What surrounds the places of findings; the whole text when that is most of it.
     *
     * @param text in which they are blotted out
     */
    static List<Part> of(List<Span> found, String text) {
        if ((long) found.size() * CHARACTERS > text.length()) {
            return whole(text);
        }
        List<Part> parts = new ArrayList<>();
        int read = 0;
        for (Span span : Span.merged(found)) {
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            Part next = around(span, text, last == null ? 0 : last.from);
            if (last != null && next.from <= last.to) {
                parts.set(parts.size() - 1, last.with(next));
                read += Math.max(0, next.to - last.to);
            } else {
                parts.add(next);
                read += next.to - next.from;
            }
            if (read > text.length() / 2) {
                return whole(text);
            }
        }
        return parts;
    }

    private static Part around(Span span, String text, int earliest) {
        int first = before(span.start(), text, earliest);
        int last = after(span.end(), text);
        int from = before(first, text, earliest);
        int to = after(last, text);
        // at the text's own ends nothing was cut off
        return new Part(from, from == 0 ? -1 : first, to == text.length() ? to + 1 : last, to);
    }

    private static int before(int place, String text, int earliest) {
        int words = 0;
        int at = place;
        while (at > earliest && (place - at < CHARACTERS || words < WORDS)) {
            at--;
            boolean begins = isOfWord(text, at) && (at == 0 || !isOfWord(text, at - 1));
            words += begins ? 1 : 0;
        }
        return at;
    }

    private static int after(int place, String text) {
        int words = 0;
        int at = place;
        while (at < text.length() && (at - place < CHARACTERS || words < WORDS)) {
            boolean ends = isOfWord(text, at) && (at + 1 == text.length() || !isOfWord(text, at + 1));
            words += ends ? 1 : 0;
            at++;
        }
        return at;
    }

    private static boolean isOfWord(String text, int at) {
        byte kind = Letters.kind(text.charAt(at));
        return kind == Letters.HAN || Letters.isSpelled(kind);
    }
}
