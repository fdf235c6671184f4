package io.redress.secretguard;

import java.util.regex.Pattern;

/**
 * Tells private keys from transactions' hashes when either is written as 64 hexadecimal digits. A key and the hash of a transaction look the same (almost every
 * 256-bit number is a valid key of secp256k1), so the words around decide, and in doubt it is a key.
 */
final class HexKeys {

    private static final Pattern ADDRESS_OF_TRANSACTION =
            Pattern.compile("/(?:tx|txn|txs|transaction|transactions|txid)/(?:0[xX])?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLED_TRANSACTION = Pattern.compile(
            "(?<![a-z])(?:tx|txn|txid|tx[ _-]?hash|tx[ _-]?id|hash(?:es)?|transa[ck]tion(?:s|en)?|transacci[oó]n|transazione"
                    + "|transação|transakc[ei])(?![a-z])"
                    + "|交易|哈希|雜湊|トランザクション|取引|ハッシュ|트랜잭션|거래|해시|транзакци|хеш|хэш",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CALLED_KEY = Pattern.compile(
            "priv(?:ate)?[ _-]*key|secret[ _-]*key|(?<![a-z])(?:seed|pk|privkey)(?![a-z])"
                    + "|clave privada|clé privée|chiave privata|chave privada|privater?n? schlüssel|soukromý klíč"
                    + "|私钥|私鑰|密钥|密鑰|种子|種子|秘密鍵|개인 ?키|비밀 ?키|приватн\\S{1,3} ключ|закрыт\\S{1,3} ключ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How far around the digits words are looked at, in characters; bounded so that the search stays linear. */
    private static final int BEFORE = 80;

    private static final int AFTER = 40;

    private HexKeys() {}

    /**
     * Judges 64 digits by what stands around them.
     *
     * @param text in which what was recognised is blotted out
     * @param earliest what stands before this place says nothing
     * @return how sure it is that they are a key; null for a transaction's hash
     */
    static Confidence judge(String text, int start, int end, int earliest) {
        String before = lastSentence(text.substring(Math.max(earliest, start - BEFORE), start));
        String after = firstSentence(text.substring(end, Math.min(text.length(), end + AFTER)));
        if (ADDRESS_OF_TRANSACTION.matcher(before).find()) {
            return null;
        }
        if (CALLED_KEY.matcher(before).find() || CALLED_KEY.matcher(after).find()) {
            return Confidence.CERTAIN;
        }
        return CALLED_TRANSACTION.matcher(before).find() ? null : Confidence.LIKELY;
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

    /** What was recognised ends it too; a line break that follows a label ("tx hash:") does not. */
    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        if (c == Letters.BLOTTED) {
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
