package io.redress.system.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** Secrets that are valid and nobody's: recovery phrases (BIP-39), keys (WIF, BIP-32) and a keystore. */
final class Canaries {

    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int OF_EACH_KIND = 6;

    private final List<String> secrets = new ArrayList<>();
    private final List<String> traces = new ArrayList<>();

    /** Other ones in each run, so that what is found afterwards is from this one. */
    Canaries(RandomGenerator random) {
        for (int i = 0; i < OF_EACH_KIND; i++) {
            phrase("english", 16, random);
            phrase("english", 32, random);
            phrase("spanish", 16, random);
            key(random);
            extendedKey(random);
        }
        keystore(random);
    }

    /** As somebody would paste it. */
    String any(RandomGenerator random) {
        return secrets.get(random.nextInt(secrets.size()));
    }

    /** Parts of the secrets that occur nowhere by chance; of a phrase, three words from its middle. */
    List<String> traces() {
        return traces;
    }

    private void phrase(String language, int entropyBytes, RandomGenerator random) {
        List<String> list = wordList(language);
        byte[] entropy = bytes(entropyBytes, random);
        int checksumBits = entropyBytes / 4;
        int checksum = (sha256(entropy)[0] & 0xff) >> (8 - checksumBits);
        BigInteger bits = new BigInteger(1, entropy).shiftLeft(checksumBits).add(BigInteger.valueOf(checksum));
        List<String> words = new ArrayList<>();
        for (int left = (entropyBytes * 8 + checksumBits) / 11 - 1; left >= 0; left--) {
            words.add(list.get(bits.shiftRight(left * 11).intValue() & 2047));
        }
        secrets.add(String.join(" ", words));
        traces.add(String.join(" ", words.subList(4, 7)));
    }

    private void key(RandomGenerator random) {
        byte[] payload = new byte[34];
        payload[0] = (byte) 0x80;
        System.arraycopy(bytes(32, random), 0, payload, 1, 32);
        payload[33] = 1;
        base58(payload);
    }

    private void extendedKey(RandomGenerator random) {
        byte[] payload = new byte[78];
        System.arraycopy(HexFormat.of().parseHex("0488ade4"), 0, payload, 0, 4);
        System.arraycopy(bytes(32, random), 0, payload, 13, 32);
        System.arraycopy(bytes(32, random), 0, payload, 46, 32);
        base58(payload);
    }

    private void base58(byte[] payload) {
        byte[] all = Arrays.copyOf(payload, payload.length + 4);
        System.arraycopy(sha256(sha256(payload)), 0, all, payload.length, 4);
        StringBuilder digits = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, all); rest.signum() > 0; rest = rest.divide(BigInteger.valueOf(58))) {
            digits.append(BASE58.charAt(rest.mod(BigInteger.valueOf(58)).intValue()));
        }
        String written = digits.reverse().toString();
        secrets.add(written);
        traces.add(written.substring(12, 40));
    }

    private void keystore(RandomGenerator random) {
        String cipher = HexFormat.of().formatHex(bytes(32, random));
        secrets.add(
                "{\"version\":3,\"id\":\"7e59dc02-8d42-409d-b29a-a8a0f862cc81\",\"crypto\":{\"cipher\":\"aes-128-ctr\","
                        + "\"ciphertext\":\"" + cipher
                        + "\",\"cipherparams\":{\"iv\":\"83dbcc02d8ccb40e466191a123791e0e\"},"
                        + "\"kdf\":\"scrypt\",\"kdfparams\":{\"dklen\":32,\"n\":262144,\"p\":8,\"r\":1,\"salt\":\""
                        + HexFormat.of().formatHex(bytes(32, random)) + "\"},\"mac\":\""
                        + HexFormat.of().formatHex(bytes(32, random)) + "\"}}");
        traces.add(cipher);
    }

    private static List<String> wordList(String language) {
        try (InputStream in =
                Canaries.class.getResourceAsStream("/META-INF/resources/secret-guard/bip39-" + language + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(int length, RandomGenerator random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
