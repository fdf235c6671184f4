package io.redress.secretguard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the word lists of BIP-39: 2,048 words, each worth 11 bits. */
final class WordList {

    private static final int SIZE = 2048;

    private final Map<String, Integer> indexes;

    private WordList(List<String> words) {
        indexes = new HashMap<>(SIZE * 2);
        words.forEach(word -> indexes.put(word, indexes.size()));
        if (indexes.size() != SIZE) {
            throw new IllegalStateException("a BIP-39 list has 2048 different words, this one " + indexes.size());
        }
    }

    static WordList english() {
        return read("bip39-english.txt");
    }

    /** @return 0 … 2047, or -1 for a word that is not on the list */
    int index(String lowerCaseWord) {
        return indexes.getOrDefault(lowerCaseWord, -1);
    }

    /**
     * Whether the words carry a valid checksum (BIP-39: the last {@code n / 33} of their {@code n} bits are the first bits
     * of the entropy's SHA-256). Chance passes once in 16 for 12 words, once in 256 for 24.
     *
     * @param words the indexes of 12, 15, 18, 21 or 24 listed words, from {@code from} on
     */
    static boolean checksumFits(int[] words, int from, int count) {
        int bits = count * 11;
        int checksumBits = bits / 33;
        byte[] entropy = new byte[(bits - checksumBits) / 8];
        int checksum = 0;
        for (int bit = 0; bit < bits; bit++) {
            int value = (words[from + bit / 11] >> (10 - bit % 11)) & 1;
            if (bit < entropy.length * 8) {
                entropy[bit / 8] |= (byte) (value << (7 - bit % 8));
            } else {
                checksum = checksum << 1 | value;
            }
        }
        return (sha256(entropy)[0] & 0xff) >> (8 - checksumBits) == checksum;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static WordList read(String resource) {
        try (InputStream in = WordList.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new WordList(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
