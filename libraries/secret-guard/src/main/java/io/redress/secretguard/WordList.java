package io.redress.secretguard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The ten word lists of BIP-39: 2,048 words each, each word worth 11 bits by its place. */
enum WordList {
    ENGLISH,
    JAPANESE,
    KOREAN,
    SPANISH,
    CHINESE_SIMPLIFIED,
    CHINESE_TRADITIONAL,
    FRENCH,
    ITALIAN,
    CZECH,
    PORTUGUESE;

    static final int SIZE = 2048;

    private final List<String> words;

    WordList() {
        words = read(resource());
    }

    /** The words as the standard writes them, in its order. */
    List<String> words() {
        return words;
    }

    /** The file, byte for byte the standard's own. It lies where web servers find it: browsers read the same lists. */
    String resource() {
        return "/META-INF/resources/secret-guard/bip39-" + name().toLowerCase(Locale.ROOT) + ".txt";
    }

    private static List<String> read(String resource) {
        try (InputStream in = WordList.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
