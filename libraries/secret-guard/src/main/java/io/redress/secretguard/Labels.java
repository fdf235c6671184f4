package io.redress.secretguard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words of {@code labels.txt}, found at a place of a text in one walk. */
final class Labels {

    /** What a label says about what stands beside it. */
    enum Kind {
        PASSWORD,
        PIN,
        ONE_TIME_CODE,
        IS,
        NOT
    }

    private static final char[] PLAIN = plainOfAll();

    /** What people call a secret. */
    static final Labels SECRETS = read(EnumSet.of(Kind.PASSWORD, Kind.PIN, Kind.ONE_TIME_CODE));
    /** What joins a label to its value. */
    static final Labels JOINTS = read(EnumSet.of(Kind.IS));
    /** What stands beside a label and is no value. */
    static final Labels NO_VALUES = read(EnumSet.of(Kind.NOT));

    private static final String RESOURCE = "labels.txt";

    /** So long a label may also end a compound: "Walletpasswort". */
    private static final int COMPOUNDS = 8;

    private static final int WIDEST_GAP = 2;

    private final Node root = new Node();
    /** Whether two characters begin a label, by {@link #pair}; most places of a text are dismissed by it. */
    private final boolean[] beginning = new boolean[Character.MAX_VALUE + 1];

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(4);
        private Kind kind;
    }

    /**
     * The longest label at a place.
     *
     * @param end index after its last character
     */
    record Label(Kind kind, int end) {}

    /** @return null when there is none */
    Label at(String text, int start) {
        char second = start + 1 < text.length() ? text.charAt(start + 1) : 0;
        if (!beginning[pair(text.charAt(start), second)] && !beginning[pair(text.charAt(start), '\0')]) {
            return null;
        }
        boolean inside = start > 0 && continues(text.charAt(start - 1), text.charAt(start));
        Node node = root;
        Label longest = null;
        int at = start;
        while (at < text.length() && node != null) {
            char c = text.charAt(at);
            Node gap = node.next.get(' ');
            if (gap != null && isGap(c)) {
                int end = at;
                while (end < text.length() && end < at + WIDEST_GAP && isGap(text.charAt(end))) {
                    end++;
                }
                at = end;
                node = gap;
                continue;
            }
            at++;
            if (c >= '\u0300' && c <= '\u036F') {
                continue;
            }
            Node direct = node.next.get(plain(c));
            node = direct == null && gap != null ? gap.next.get(plain(c)) : direct;
            boolean whole = at == text.length() || !continues(c, text.charAt(at));
            if (node != null && node.kind != null && whole && (!inside || at - start >= COMPOUNDS)) {
                longest = new Label(node.kind, at);
            }
        }
        return longest;
    }

    /** Whether a word is a label as it stands. */
    boolean contains(String word) {
        Label label = word.isEmpty() ? null : at(word, 0);
        return label != null && label.end() == word.length();
    }

    /** Whether two characters belong to one word. Scripts without spaces have no words that could be told apart. */
    private static boolean continues(char one, char next) {
        boolean camel = Character.isLowerCase(one) && Character.isUpperCase(next);
        return isAlphabetic(one) && isAlphabetic(next) && !camel;
    }

    private static boolean isAlphabetic(char c) {
        return Letters.kind(c) == Letters.ALPHABETIC || c >= '\u0300' && c <= '\u036F';
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\u00A0' || c == '-' || c == '_';
    }

    private static int pair(char first, char second) {
        return (PLAIN[first] * 31 + PLAIN[second]) & Character.MAX_VALUE;
    }

    private static char plain(char c) {
        return PLAIN[c];
    }

    private static char[] plainOfAll() {
        char[] plain = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < plain.length; c++) {
            char known = Letters.plain((char) c);
            plain[c] = known == 0 ? Character.toLowerCase((char) c) : known;
        }
        return plain;
    }

    private void add(Kind kind, String label) {
        Node node = root;
        for (int i = 0; i < label.length(); i++) {
            node = node.next.computeIfAbsent(plain(label.charAt(i)), letter -> new Node());
        }
        node.kind = kind;
        beginning[pair(label.charAt(0), label.length() > 1 ? label.charAt(1) : '\0')] = true;
    }

    private static Labels read(Set<Kind> kinds) {
        Labels labels = new Labels();
        try (InputStream in = Labels.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] columns = line.split("\t");
                Kind kind = Kind.valueOf(columns[0]);
                if (kinds.contains(kind)) {
                    labels.add(kind, columns[2]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }
}
