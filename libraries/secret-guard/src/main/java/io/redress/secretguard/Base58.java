package io.redress.secretguard;

import java.math.BigInteger;
import java.util.Arrays;

/** Base58Check: how Bitcoin writes bytes with a checksum (the first four bytes of their double SHA-256). */
final class Base58 {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger RADIX = BigInteger.valueOf(58);
    private static final int CHECKSUM = 4;

    private Base58() {}

    /** How many characters are no digits: 0, O, I and l look like others and are left out, so people type them. */
    static long strangers(String run) {
        return run.chars().filter(c -> ALPHABET.indexOf(c) < 0).count();
    }

    /** @return the bytes without their checksum, or null when something is no digit or the checksum does not fit */
    static byte[] checked(String base58) {
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < base58.length(); i++) {
            int digit = ALPHABET.indexOf(base58.charAt(i));
            if (digit < 0) {
                return null;
            }
            number = number.multiply(RADIX).add(BigInteger.valueOf(digit));
            // a leading 1 stands for a whole byte of zeros
            zeros += digit == 0 && number.signum() == 0 ? 1 : 0;
        }
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] all = new byte[zeros + bytes.length - sign];
        System.arraycopy(bytes, sign, all, zeros, bytes.length - sign);
        if (all.length <= CHECKSUM) {
            return null;
        }
        byte[] payload = Arrays.copyOf(all, all.length - CHECKSUM);
        byte[] expected = Sha256.twice(payload);
        return Arrays.equals(expected, 0, CHECKSUM, all, payload.length, all.length) ? payload : null;
    }
}
