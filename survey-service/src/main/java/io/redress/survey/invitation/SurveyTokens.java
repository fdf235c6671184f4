package io.redress.survey.invitation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the token of a survey's address: cycle, reference and the first 16 bytes of their HMAC-SHA256, in
 * Base64url. It is stored nowhere: who has the key can make it again.
 */
@Component
public class SurveyTokens {

    private static final int MAC = 16;
    private static final int LONGEST = 120;

    private final SecretKeySpec key;
    private final String publicUrl;

    SurveyTokens(SurveySettings settings) {
        this.key = new SecretKeySpec(settings.tokenKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.publicUrl = settings.publicUrl().replaceAll("/+$", "");
    }

    /** Which survey a token opens. */
    public record Opened(String reference, int cycle) {}

    /** The address that the complainant gets. */
    public String url(String reference, int cycle) {
        return publicUrl + "/s/" + token(reference, cycle);
    }

    /** The token alone. */
    public String token(String reference, int cycle) {
        byte[] name = reference.getBytes(StandardCharsets.UTF_8);
        byte[] said = ByteBuffer.allocate(Integer.BYTES + name.length)
                .putInt(cycle)
                .put(name)
                .array();
        byte[] token =
                ByteBuffer.allocate(said.length + MAC).put(said).put(mac(said)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for whatever this service did not make. */
    public Optional<Opened> open(String token) {
        if (token == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes = decoded(token);
        if (bytes.length <= Integer.BYTES + MAC) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(bytes, bytes.length - MAC);
        byte[] shown = Arrays.copyOfRange(bytes, bytes.length - MAC, bytes.length);
        if (!MessageDigest.isEqual(mac(said), shown)) {
            return Optional.empty();
        }
        String reference = new String(said, Integer.BYTES, said.length - Integer.BYTES, StandardCharsets.UTF_8);
        return Optional.of(new Opened(reference, ByteBuffer.wrap(said).getInt()));
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] said) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(said), MAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
