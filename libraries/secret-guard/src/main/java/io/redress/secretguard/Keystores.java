package io.redress.secretguard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds keystores: JSON in which a key is encrypted with a password. Web3 Secret Storage (version 3; version 1 differs in
 * its capitals) has {@code crypto} with {@code cipher}, {@code ciphertext}, {@code kdf} and {@code mac}; ERC-2335 (the keys
 * of validators) has {@code crypto} with {@code kdf}, {@code checksum} and {@code cipher}.
 *
 * <p>People paste them whole, cut off, with typographic quotes, or escaped inside other JSON: only braces and the names of
 * fields count. One pass, a bounded stack.
 */
final class Keystores {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 12;
    private static final Set<String> NAMES = Set.of("crypto", "cipher", "ciphertext", "kdf", "mac", "checksum");

    /** Names of our own for "this object holds a keystore's crypto". */
    private static final Set<String> SURE = Set.of("(keystore)");

    private static final Set<String> LIKELY = Set.of("(keystore, perhaps)");
    /** Where a keystore that was cut off ends at the earliest. */
    private static final String ENDS = "\"”'{}";

    private final String text;
    private final int[] opened = new int[DEEPEST];
    private final List<Set<String>> names = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    /** Objects nested deeper than the stack reaches. */
    private int tooDeep;

    private Keystores(String text) {
        this.text = text;
    }

    static List<Span> find(String text) {
        int first = text.indexOf('{');
        return first < 0 ? List.of() : new Keystores(text).read(first);
    }

    private List<Span> read(int first) {
        int at = first;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == Letters.BLOTTED) {
                closeAll(at);
            } else if (c == '{') {
                open(at);
            } else if (c == '}') {
                close(at + 1);
            } else if (isLetter(c)) {
                at = name(at);
                continue;
            }
            at++;
        }
        closeAll(text.length());
        return spans;
    }

    private void open(int at) {
        if (names.size() == DEEPEST) {
            tooDeep++;
            return;
        }
        opened[names.size()] = at;
        names.add(new HashSet<>());
    }

    private void close(int end) {
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        if (names.isEmpty()) {
            return;
        }
        int depth = names.size() - 1;
        Confidence confidence = judge(names.remove(depth));
        if (confidence == null) {
            return;
        }
        boolean wrapped = depth > 0 && names.get(depth - 1).contains("crypto");
        if (wrapped) {
            // the object around it ends the keystore, wherever that is
            names.get(depth - 1).addAll(confidence == Confidence.CERTAIN ? SURE : LIKELY);
        }
        spans.add(new Span(SecretKind.KEYSTORE, opened[depth], end, confidence));
    }

    /** What is open when the text ends, or where something else was recognised, was cut off. */
    private void closeAll(int end) {
        tooDeep = 0;
        if (names.isEmpty()) {
            return;
        }
        int last = end;
        while (last > opened[names.size() - 1] + 1 && ENDS.indexOf(text.charAt(last - 1)) < 0) {
            last--;
        }
        while (!names.isEmpty()) {
            close(last);
        }
    }

    private static Confidence judge(Set<String> names) {
        boolean web3 = names.containsAll(Set.of("cipher", "ciphertext", "kdf", "mac"));
        boolean validators = names.containsAll(Set.of("kdf", "checksum", "cipher"));
        if (web3 || validators || names.containsAll(SURE)) {
            return Confidence.CERTAIN;
        }
        boolean part = names.contains("ciphertext") && names.size() > 1;
        return part || names.containsAll(LIKELY) ? Confidence.LIKELY : null;
    }

    /** @return where the run of letters ends */
    private int name(int start) {
        int end = start;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        if (!names.isEmpty() && tooDeep == 0 && end - start <= LONGEST_NAME && isNamed(end)) {
            String name = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (NAMES.contains(name)) {
                names.get(names.size() - 1).add(name);
            }
        }
        return end;
    }

    /** A colon follows, after a quote of any kind and perhaps its escape. */
    private boolean isNamed(int end) {
        int at = end;
        int limit = Math.min(text.length(), end + 12);
        while (at < limit && text.charAt(at) != ':' && !isLetter(text.charAt(at)) && text.charAt(at) != '\n') {
            at++;
        }
        return at < limit && (text.charAt(at) == ':' || text.startsWith("quot;", at));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
