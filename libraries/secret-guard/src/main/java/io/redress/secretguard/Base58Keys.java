package io.redress.secretguard;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds private keys in Base58Check: the wallet import format (51 characters beginning with 5, or 9 on test networks; 52
 * beginning with K, L or c) and extended private keys (111 characters, the prefixes of BIP-32 and SLIP-132).
 */
final class Base58Keys {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![0-9A-Za-z])(?:[59][1-9A-HJ-NP-Za-km-z]{50}|[KLc][1-9A-HJ-NP-Za-km-z]{51}"
                    + "|[xyzYZtuvUVp]prv[1-9A-HJ-NP-Za-km-z]{107}|(?:Lt|Mt|tt)pv[1-9A-HJ-NP-Za-km-z]{107}"
                    + "|vtcv[1-9A-HJ-NP-Za-km-z]{107})(?![0-9A-Za-z])");
    private static final int MAIN_NETWORK = 0x80;
    private static final int TEST_NETWORK = 0xEF;
    private static final Set<Integer> KEY_LENGTHS = Set.of(33, 34);

    private Base58Keys() {}

    static List<Span> find(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher candidate = CANDIDATE.matcher(text);
        while (candidate.find()) {
            boolean extended = candidate.end() - candidate.start() == 111;
            byte[] payload = checked(candidate.group());
            if (extended) {
                Confidence confidence = payload == null ? Confidence.LIKELY : Confidence.CERTAIN;
                spans.add(new Span(SecretKind.EXTENDED_PRIVATE_KEY, candidate.start(), candidate.end(), confidence));
            } else if (payload != null && KEY_LENGTHS.contains(payload.length) && isKeyVersion(payload[0] & 0xff)) {
                spans.add(new Span(SecretKind.PRIVATE_KEY, candidate.start(), candidate.end(), Confidence.CERTAIN));
            }
        }
        return spans;
    }

    private static boolean isKeyVersion(int version) {
        return version == MAIN_NETWORK || version == TEST_NETWORK;
    }

    /** @return the bytes without their checksum, or null when it does not fit */
    private static byte[] checked(String base58) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < base58.length(); i++) {
            number =
                    number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(ALPHABET.indexOf(base58.charAt(i))));
        }
        byte[] bytes = number.toByteArray();
        byte[] all = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        if (all.length < 5) {
            return null;
        }
        byte[] payload = Arrays.copyOf(all, all.length - 4);
        MessageDigest sha256 = WordList.sha256();
        byte[] expected = Arrays.copyOf(sha256.digest(sha256.digest(payload)), 4);
        return Arrays.equals(expected, 0, 4, all, payload.length, all.length) ? payload : null;
    }
}
