package io.redress.intake.abuse;

import com.github.benmanes.caffeine.cache.Cache;
import io.redress.intake.keys.KeyedHash;
import io.redress.intake.keys.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Proof of work after hashcash: whoever wants more than is free spends some seconds of their machine's time. The challenge
 * {@code <bits>.<expiry>.<nonce>.<signature>} is signed, expires, and belongs to one form or idempotency key; the answer is
 * {@code <challenge>:<counter>} with a SHA-256 hash that begins with so many zero bits. Each is good for one filing.
 */
@Component
public class Work {

    /** Where programs hand it in. */
    public static final String HEADER = "X-Redress-Work";

    static final String FIELD = "work";

    private static final Pattern ANSWER =
            Pattern.compile("((\\d{1,2})\\.(\\d{1,12})\\.([0-9a-f]{32}))\\.([\\w-]{43}):(\\d{1,15})");
    private static final int NONCE_BYTES = 16;

    private final AbuseSettings.Work settings;
    private final KeyedHash signature;
    private final Cache<String, Boolean> spent;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Tally tally;

    Work(AbuseSettings settings, Clock clock, Tally tally) {
        this.settings = settings.work();
        String key = this.settings.key();
        this.signature = new KeyedHash(
                key == null || key.isBlank() ? Visits.randomKey() : Secrets.required(key, "REDRESS_WORK_KEY"));
        this.spent = Bounded.unchanged(settings.remembered(), this.settings.valid(), new ServiceTime(clock));
        this.clock = clock;
        this.tally = tally;
    }

    /**
     * What is asked for.
     *
     * @param bits so many zero bits the hash of {@code challenge + ":" + counter} begins with
     */
    public record Challenge(String challenge, int bits, Instant expiresAt) {}

    /** @param form what the challenge belongs to: a filing's idempotency key, or null */
    Challenge challenge(String form) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Instant expiresAt =
                Instant.ofEpochSecond(clock.instant().plus(settings.valid()).getEpochSecond());
        String signed = settings.bits() + "." + expiresAt.getEpochSecond() + "."
                + HexFormat.of().formatHex(nonce);
        return new Challenge(signed + "." + sign(signed, form), settings.bits(), expiresAt);
    }

    /**
     * Takes an answer in.
     *
     * @return what names it when it is right and was never used: for {@link #giveBack}
     */
    Optional<String> spend(String answer, String form) {
        Matcher parts = ANSWER.matcher(answer);
        String fault = !parts.matches() ? "forged" : fault(parts, answer, form);
        if (fault == null && spent.asMap().putIfAbsent(parts.group(4), Boolean.TRUE) != null) {
            fault = "replayed";
        }
        tally.count("work", fault == null ? Tally.PASSED : fault);
        return fault == null ? Optional.of(parts.group(4)) : Optional.empty();
    }

    /** What it was spent on did not come about: it is good again. */
    void giveBack(String spentWork) {
        spent.invalidate(spentWork);
    }

    private String fault(Matcher parts, String answer, String form) {
        byte[] expected = sign(parts.group(1), form).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, parts.group(5).getBytes(StandardCharsets.US_ASCII))) {
            return "forged";
        }
        if (!clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(3))))) {
            return "expired";
        }
        return zeroBits(answer) < Integer.parseInt(parts.group(2)) ? "undone" : null;
    }

    private String sign(String signed, String form) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(signature.of("work", signed + " " + (form == null ? "" : form)));
    }

    static int zeroBits(String answer) {
        int zeros = 0;
        for (byte b : sha256(answer)) {
            if (b != 0) {
                return zeros + Integer.numberOfLeadingZeros(b & 0xff) - (Integer.SIZE - Byte.SIZE);
            }
            zeros += Byte.SIZE;
        }
        return zeros;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
