package io.redress.doors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes generated secrets with plain SHA-256. Slow hashes guard short human passwords; the accounts here are random
 * and long, and Basic authentication checks them on every request.
 */
final class GeneratedSecretEncoder implements PasswordEncoder {

    @Override
    public String encode(CharSequence secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(secret.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean matches(CharSequence secret, String encoded) {
        return MessageDigest.isEqual(
                encode(secret).getBytes(StandardCharsets.US_ASCII), encoded.getBytes(StandardCharsets.US_ASCII));
    }
}
