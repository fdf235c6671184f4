package io.redress.secretguard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** Phrases and prose for the tests. The phrases are made as the standard says, by other means than the guard reads them. */
final class Mnemonics {

    /** A published phrase. */
    record Vector(WordList list, byte[] entropy, List<String> words) {
        @Override
        public String toString() {
            return list + " " + words.size();
        }
    }

    private Mnemonics() {}

    /** The words of BIP-39 for an entropy of 16, 20, 24, 28 or 32 bytes. */
    static List<String> of(WordList list, byte[] entropy) {
        int checksumBits = entropy.length / 4;
        int checksum = (Sha256.digest().digest(entropy)[0] & 0xff) >> (8 - checksumBits);
        BigInteger bits = new BigInteger(1, entropy).shiftLeft(checksumBits).add(BigInteger.valueOf(checksum));
        List<String> words = new ArrayList<>();
        for (int left = (entropy.length * 8 + checksumBits) / 11 - 1; left >= 0; left--) {
            words.add(list.words().get(bits.shiftRight(left * 11).intValue() & 2047));
        }
        return words;
    }

    static List<String> random(WordList list, int words, Random random) {
        byte[] entropy = new byte[words * 4 / 3];
        random.nextBytes(entropy);
        return of(list, entropy);
    }

    static boolean isChinese(WordList list) {
        return list == WordList.CHINESE_SIMPLIFIED || list == WordList.CHINESE_TRADITIONAL;
    }

    static List<Vector> published() {
        try (InputStream in = Mnemonics.class.getResourceAsStream("vectors.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .map(parts -> new Vector(
                            WordList.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                            java.util.HexFormat.of().parseHex(parts[1]),
                            List.of(parts[2].split("[ \u3000]"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String prose(WordList list) {
        String file = "prose/" + list.name().toLowerCase(Locale.ROOT) + ".txt.gz";
        try (InputStream in = Mnemonics.class.getResourceAsStream(file);
                InputStream text = new GZIPInputStream(in)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
