package io.redress.secretguard;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds secrets in text, so that they can be masked before anything stores, logs or sends them: recovery phrases, private
 * keys, keystores, passwords and one-time codes beside the word for them.
 *
 * <p>Works in time linear in the text's length; instances are immutable and may be shared by threads.
 */
public final class SecretGuard {

    private static final SecretGuard STANDARD = new SecretGuard();

    /**
     * A mask can change what its surroundings mean (a line that ends now, a word that stands alone), so its
     * surroundings are read again until nothing more is found. Texts of people need two readings.
     */
    private static final int MOST_READINGS = 16;

    private SecretGuard() {}

    /** The guard with everything it knows. */
    public static SecretGuard standard() {
        return STANDARD;
    }

    /**
     * Inspects free text.
     *
     * <p>64 hexadecimal digits can be a private key as well as a transaction's hash. They count as a hash, and stay, only
     * in an explorer's address ({@code …/tx/<hash>}) or when the same sentence calls them one. They count as a key beyond
     * doubt only when the sentence calls them that; otherwise they are masked as {@link Confidence#LIKELY}.
     *
     * @param text null counts as empty
     */
    public Inspection inspect(String text) {
        return inspect(text, false);
    }

    /** Inspects the content of a field that asks for a transaction's hash: 64 hexadecimal digits are expected there. */
    public Inspection inspectTransactionHash(String text) {
        return inspect(text, true);
    }

    private static Inspection inspect(String text, boolean hashExpected) {
        String given = text == null ? "" : text;
        Reading reading = new Reading(Marker.blotted(given), hashExpected);
        List<Span> found = new ArrayList<>();
        for (int readings = 1; reading.foundAnything() && readings <= MOST_READINGS; readings++) {
            found.addAll(reading.secrets());
            reading = reading.again(hashExpected);
        }
        return new Inspection(given, found, reading.identifiers());
    }
}
