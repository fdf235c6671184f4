package io.redress.secretguard;

import java.util.regex.Pattern;

/** Tells private keys that are written in Base58Check. */
final class Base58Keys {

    /**
     * BIP-32 ({@code xprv}, {@code tprv}), SLIP-132 ({@code yprv}, {@code zprv}, {@code Yprv}, {@code Zprv} and their test
     * networks u, U, v, V; Litecoin's {@code Ltpv}, {@code Mtpv}, {@code ttpv}; Vertcoin's {@code vtcv}; {@code pprv}).
     */
    private static final Pattern EXTENDED = Pattern.compile("(?:[xyzYZtuvUVp]prv|(?:Lt|Mt|tt)pv|vtcv)[0-9A-Za-z]+");

    /** The same, but for one letter that is lost. */
    private static final Pattern EXTENDED_BEGINNING =
            Pattern.compile("[xyzYZtuvUVp](?:prv|pv|pr|rv)|prv|[LMt](?:tpv|pv|tv|tp)|tpv|v(?:tcv|cv|tv|tc)|tcv");

    static final int EXTENDED_LENGTH = 111;
    /** So many characters may be lost or doubled by typing. */
    private static final int SLIP = 4;

    /** Of one whose public key is uncompressed; it begins with 5, on the test network with 9. */
    static final int WIF_SHORTEST = 51;
    /** Of one whose public key is compressed; it begins with K or L, on the test network with c. */
    static final int WIF_LONGEST = 52;

    private static final String UNCOMPRESSED_BEGINNINGS = "59";
    private static final String COMPRESSED_BEGINNINGS = "KLc";

    /** Of an extended key that is in pieces, no digits of Base58; of Base64 texts of its length one in thirty has so few. */
    private static final int MOST_STRANGERS = 2;

    /**
     * In random digits of Base58 62 % of the neighbours are of two classes (9 digits, 24 capitals, 25 small letters), in names
     * like {@code AnnotationBeanPostProcessor} a quarter. Of 51 random digits 8 in 10,000 have fewer than this share.
     */
    private static final double LEAST_CHANGES = 3 / 8.0;

    private static final int KEY_BYTES = 33;
    /** A chain's keys have the version of its addresses with this bit: 0x80 for Bitcoin, 0xEF for its test network. */
    private static final int KEY_VERSION = 0x80;

    private static final byte COMPRESSED = 1;

    private Base58Keys() {}

    /** How sure it is that a run is an extended private key; null when it is none. One that was mistyped counts. */
    static Confidence extended(String run) {
        if (Math.abs(run.length() - EXTENDED_LENGTH) > SLIP
                || !EXTENDED.matcher(run).matches()) {
            return null;
        }
        return Base58.checked(run) == null ? Confidence.LIKELY : Confidence.CERTAIN;
    }

    /**
     * Whether the pieces of a run that something stands in the middle of are an extended private key. Signs in the place of
     * digits make it shorter, nothing makes it longer: "xprv: xpub…" is no key of 115.
     *
     * @param joined the pieces without what stands between them
     */
    static boolean isBrokenExtended(String joined) {
        return joined.length() <= EXTENDED_LENGTH
                && joined.length() >= EXTENDED_LENGTH - SLIP
                && EXTENDED_BEGINNING.matcher(joined).lookingAt()
                && Base58.strangers(joined) <= MOST_STRANGERS
                && looksRandom(joined);
    }

    /** Whether the checksum of Base58Check fits. */
    static boolean isChecked(String run) {
        return Base58.checked(run) != null;
    }

    /**
     * Whether a run is a key in the wallet import format but for some characters that are mistyped, and perhaps one too many
     * or too few. No checksum tells, so it must have the beginning and the length, look random and have at most one
     * character that is no digit. Addresses of 44 and 48 characters (Solana, Polkadot), hashes of 46 (IPFS) and 64, and
     * signatures of 88 (Solana) are none.
     */
    static boolean isMistypedImportFormat(String run) {
        boolean uncompressed = UNCOMPRESSED_BEGINNINGS.indexOf(run.charAt(0)) >= 0;
        boolean compressed = COMPRESSED_BEGINNINGS.indexOf(run.charAt(0)) >= 0;
        int length = uncompressed ? WIF_SHORTEST : WIF_LONGEST;
        return (uncompressed || compressed)
                && Math.abs(run.length() - length) <= 1
                && Base58.strangers(run) <= 1
                && looksRandom(run);
    }

    private static boolean looksRandom(String run) {
        int changes = 0;
        int classes = 0;
        int before = 0;
        for (int at = 0; at < run.length(); at++) {
            char c = run.charAt(at);
            int its = c <= '9' ? 1 : c <= 'Z' ? 2 : 4;
            changes += at > 0 && its != before ? 1 : 0;
            classes |= its;
            before = its;
        }
        return classes == 7 && changes >= LEAST_CHANGES * run.length();
    }

    /**
     * The wallet import format (https://en.bitcoin.it/wiki/Wallet_import_format): a version, 32 bytes, and a 1 when the
     * public key is compressed; 51 or 52 characters. The checksum decides; {@link #isMistypedImportFormat} guesses.
     */
    static boolean isImportFormat(String run) {
        if (run.length() < WIF_SHORTEST || run.length() > WIF_LONGEST) {
            return false;
        }
        byte[] payload = Base58.checked(run);
        if (payload == null || (payload[0] & KEY_VERSION) == 0) {
            return false;
        }
        boolean compressed = payload.length == KEY_BYTES + 1 && payload[KEY_BYTES] == COMPRESSED;
        return payload.length == KEY_BYTES || compressed;
    }
}
