package io.redress.secretguard;

import java.security.MessageDigest;

/**
 * The checksum of BIP-39: the last {@code n / 33} of a phrase's {@code n} bits are the first bits of the entropy's
 * SHA-256. Chance passes once in 16 for 12 words, once in 256 for 24. Not for several threads at once.
 */
final class PhraseChecksum {

    /** How many words a phrase has. */
    static final int[] LENGTHS = {12, 15, 18, 21, 24};

    private static final int BITS_OF_A_WORD = 11;

    private final MessageDigest sha256 = Sha256.digest();

    /** @param words the places of listed words: {@code count} of them from {@code from} on, one of {@link #LENGTHS} */
    boolean fits(int[] words, int from, int count) {
        int checksumBits = count * BITS_OF_A_WORD / 33;
        byte[] entropy = new byte[(count * BITS_OF_A_WORD - checksumBits) / 8];
        long held = 0;
        int bits = 0;
        int filled = 0;
        for (int word = from; word < from + count; word++) {
            held = held << BITS_OF_A_WORD | words[word];
            bits += BITS_OF_A_WORD;
            while (bits >= 8 && filled < entropy.length) {
                bits -= 8;
                entropy[filled++] = (byte) (held >> bits);
            }
        }
        long checksum = held & (1L << checksumBits) - 1;
        return (sha256.digest(entropy)[0] & 0xff) >> (8 - checksumBits) == checksum;
    }
}
