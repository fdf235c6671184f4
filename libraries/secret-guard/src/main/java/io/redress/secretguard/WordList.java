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
     * @param sha256 see {@link #sha256()}
     * @param words the indexes of 12, 15, 18, 21 or 24 listed words, from {@code from} on
     */
    static boolean checksumFits(MessageDigest sha256, int[] words, int from, int count) {
        int checksumBits = count * 11 / 33;
        byte[] entropy = new byte[(count * 11 - checksumBits) / 8];
        long held = 0;
        int bits = 0;
        int filled = 0;
        for (int word = from; word < from + count; word++) {
            held = held << 11 | words[word];
            bits += 11;
            while (bits >= 8 && filled < entropy.length) {
                bits -= 8;
                entropy[filled++] = (byte) (held >> bits);
            }
        }
        long checksum = held & (1L << checksumBits) - 1;
        return (sha256.digest(entropy)[0] & 0xff) >> (8 - checksumBits) == checksum;
    }

    /** A digest that one thread can use again and again: making one costs more than a short message. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
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
