package io.redress.secretguard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds private keys written as 64 hexadecimal digits. A key and the hash of a transaction look the same (almost every
 * 256-bit number is a valid key of secp256k1), so the words around decide, and in doubt it is a key.
 */
final class HexKeys {

    private static final Pattern DIGITS = Pattern.compile("(?<![0-9A-Za-z])(?:0[xX])?[0-9a-fA-F]{64}(?![0-9A-Za-z])");
    private static final Pattern ADDRESS_OF_TRANSACTION =
            Pattern.compile("/(?:tx|txn|txs|transaction|transactions|txid)/(?:0[xX])?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLED_TRANSACTION = Pattern.compile(
            "(?<![a-z])(?:tx|txn|txid|tx[ _-]?hash|tx[ _-]?id|hash|transaction)(?![a-z])|交易|哈希|雜湊",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLED_KEY = Pattern.compile(
            "priv(?:ate)?[ _-]*key|secret[ _-]*key|(?<![a-z])(?:seed|pk|privkey)(?![a-z])|私钥|私鑰|密钥|密鑰|种子|種子",
            Pattern.CASE_INSENSITIVE);

    /** How far around the digits words are looked at, in characters; bounded so that the search stays linear. */
    private static final int BEFORE = 80;

    private static final int AFTER = 40;

    /** Stands for one character of another secret; ends the sentence, as the marker does that will replace it. */
    static final char BLOT = '⟧';

    private HexKeys() {}

    /** @param text in which what other finders claimed is blotted out, so that its words mean nothing here */
    static List<Span> find(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher digits = DIGITS.matcher(text);
        // a key that was found ends the sentence for what follows, as its marker will
        int afterLastKey = 0;
        while (digits.find()) {
            int from = Math.max(afterLastKey, digits.start() - BEFORE);
            String before = lastSentence(text.substring(from, digits.start()));
            String after = firstSentence(text.substring(digits.end(), Math.min(text.length(), digits.end() + AFTER)));
            if (ADDRESS_OF_TRANSACTION.matcher(before).find()) {
                continue;
            }
            boolean calledKey = CALLED_KEY.matcher(before).find()
                    || CALLED_KEY.matcher(after).find();
            if (calledKey || !CALLED_TRANSACTION.matcher(before).find()) {
                Confidence confidence = calledKey ? Confidence.CERTAIN : Confidence.LIKELY;
                spans.add(new Span(SecretKind.PRIVATE_KEY, digits.start(), digits.end(), confidence));
                afterLastKey = digits.end();
            }
        }
        return spans;
    }

    private static String lastSentence(String before) {
        for (int i = before.length() - 1; i >= 0; i--) {
            if (endsSentence(before, i)) {
                return before.substring(i + 1);
            }
        }
        return before;
    }

    private static String firstSentence(String after) {
        for (int i = 0; i < after.length(); i++) {
            if (endsSentence(after, i)) {
                return after.substring(0, i);
            }
        }
        return after;
    }

    /** The guard's own marker ends it too; a line break that follows a label ("tx hash:") does not. */
    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        if (c == BLOT || c == '⟦') {
            return true;
        }
        if (c == '\n') {
            String line = text.substring(0, at).stripTrailing();
            return !line.endsWith(":") && !line.endsWith("：");
        }
        boolean stop = c == '.' || c == '!' || c == '?' || c == ';';
        boolean followedBySpace = at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
        return c == '。' || c == '！' || c == '？' || c == '；' || stop && followedBySpace;
    }
}
