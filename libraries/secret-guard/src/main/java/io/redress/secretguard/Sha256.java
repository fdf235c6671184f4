package io.redress.secretguard;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of BIP-39 and of Base58Check. */
final class Sha256 {

    private Sha256() {}

    /** A digest that one thread can use again and again: making one costs more than a short message. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** SHA-256 of the SHA-256, as Bitcoin checks its Base58. */
    static byte[] twice(byte[] message) {
        MessageDigest sha256 = digest();
        return sha256.digest(sha256.digest(message));
    }
}
