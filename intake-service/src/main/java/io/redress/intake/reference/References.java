package io.redress.intake.reference;

import io.redress.intake.keys.KeyedHash;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Gives out references. */
@Component
public class References {

    private final KeyedHash hash;
    private final SecureRandom random = new SecureRandom();

    References(Pseudonyms pseudonyms) {
        this.hash = pseudonyms.hash();
    }

    /** A reference that nobody can foresee. */
    public Reference random() {
        return Reference.of(random.nextLong());
    }

    /**
     * The reference that belongs to an idempotency key: always the same, so that the unique {@code _id} of the complaint
     * is what stops a second filing, in the one write that a filing is.
     *
     * @param attempt 0 at first; 1, 2, … when another complaint happens to own the reference (55 bits are many, not
     *     infinite)
     */
    public Reference forKey(String idempotencyKey, int attempt) {
        byte[] bytes = hash.of("reference", attempt + " " + idempotencyKey);
        return Reference.of(ByteBuffer.wrap(bytes).getLong());
    }

    /** What is kept of an idempotency key. */
    public String keyHash(String idempotencyKey) {
        return hash.hex("idempotency-key", idempotencyKey);
    }

    /** What is kept to recognise the same content again; keyed, because contents can be guessed. */
    public String fingerprint(String content) {
        return hash.hex("content", content);
    }
}
