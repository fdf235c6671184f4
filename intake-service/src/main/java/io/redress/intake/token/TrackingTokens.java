package io.redress.intake.token;

import io.redress.intake.keys.KeyedHash;
import io.redress.intake.reference.Reference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tracking tokens, the only key to a complaint: {@code <key name>.<base64url of HMAC(key, reference, generation)>}. They
 * are derived whenever one is needed and stored nowhere, so that no copy of the store opens a complaint.
 */
@Component
public class TrackingTokens {

    private static final String PURPOSE = "tracking-token";

    private final String current;
    private final Map<String, KeyedHash> keys;

    TrackingTokens(TokenKeys keys) {
        this.current = keys.current();
        this.keys = keys.keys().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, key -> new KeyedHash(key.getValue())));
    }

    /** @param generation raised when all links to a complaint must die */
    public String issue(Reference reference, int generation) {
        return current + "." + signature(keys.get(current), reference, generation);
    }

    /** Whether the token opens the complaint. Takes the same time for every wrong token of a known key. */
    public boolean opens(Reference reference, int generation, String token) {
        int dot = token == null ? -1 : token.indexOf('.');
        KeyedHash key = dot < 0 ? null : keys.get(token.substring(0, dot));
        if (key == null) {
            return false;
        }
        return MessageDigest.isEqual(
                signature(key, reference, generation).getBytes(StandardCharsets.US_ASCII),
                token.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(KeyedHash key, Reference reference, int generation) {
        byte[] hash = key.of(PURPOSE, reference + " " + generation);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
