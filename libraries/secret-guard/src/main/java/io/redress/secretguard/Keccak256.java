package io.redress.secretguard;

/**
 * Keccak-256 as Ethereum uses it: the submission to the SHA-3 competition, whose padding differs from the SHA3-256 that
 * became the standard (FIPS 202) and that Java has.
 */
final class Keccak256 {

    private static final int ROUNDS = 24;
    private static final int RATE = 136;
    private static final int LANES = 25;
    private static final long[] ROUND_CONSTANTS = roundConstants();
    /** Where lane {@code i} of the walk that joins the steps rho and pi goes, and by how much it turns. */
    private static final int[] NEXT_LANE = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };

    private static final int[] TURN = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };

    private Keccak256() {}

    /** @param message fewer than 136 bytes: one block is all that addresses need */
    static byte[] of(byte[] message) {
        if (message.length >= RATE) {
            throw new IllegalArgumentException("at most " + (RATE - 1) + " bytes, not " + message.length);
        }
        byte[] block = java.util.Arrays.copyOf(message, RATE);
        block[message.length] ^= 0x01;
        block[RATE - 1] ^= (byte) 0x80;
        long[] state = new long[LANES];
        for (int i = 0; i < RATE; i++) {
            state[i / 8] ^= (block[i] & 0xffL) << 8 * (i % 8);
        }
        permute(state);
        byte[] digest = new byte[32];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (state[i / 8] >>> 8 * (i % 8));
        }
        return digest;
    }

    private static void permute(long[] a) {
        long[] column = new long[5];
        for (int round = 0; round < ROUNDS; round++) {
            for (int x = 0; x < 5; x++) {
                column[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            }
            for (int x = 0; x < 5; x++) {
                long parity = column[(x + 4) % 5] ^ Long.rotateLeft(column[(x + 1) % 5], 1);
                for (int y = 0; y < LANES; y += 5) {
                    a[x + y] ^= parity;
                }
            }
            long carried = a[1];
            for (int i = 0; i < ROUNDS; i++) {
                long replaced = a[NEXT_LANE[i]];
                a[NEXT_LANE[i]] = Long.rotateLeft(carried, TURN[i]);
                carried = replaced;
            }
            for (int y = 0; y < LANES; y += 5) {
                System.arraycopy(a, y, column, 0, 5);
                for (int x = 0; x < 5; x++) {
                    a[x + y] = column[x] ^ ~column[(x + 1) % 5] & column[(x + 2) % 5];
                }
            }
            a[0] ^= ROUND_CONSTANTS[round];
        }
    }

    /** The bits come from a shift register of eight bits (x⁸ + x⁶ + x⁵ + x⁴ + 1), as the specification gives them. */
    private static long[] roundConstants() {
        long[] constants = new long[ROUNDS];
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int power = 0; power <= 6; power++) {
                if ((register & 1) != 0) {
                    constants[round] ^= 1L << (1 << power) - 1;
                }
                register = (register & 0x80) == 0 ? register << 1 : register << 1 ^ 0x171;
            }
        }
        return constants;
    }
}
