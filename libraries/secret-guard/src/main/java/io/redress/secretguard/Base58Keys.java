package io.redress.secretguard;

import java.util.regex.Pattern;

/** Tells private keys that are written in Base58Check. */
final class Base58Keys {

    /**
     * BIP-32 ({@code xprv}, {@code tprv}), SLIP-132 ({@code yprv}, {@code zprv}, {@code Yprv}, {@code Zprv} and their test
     * networks u, U, v, V; Litecoin's {@code Ltpv}, {@code Mtpv}, {@code ttpv}; Vertcoin's {@code vtcv}; {@code pprv}).
     */
    private static final Pattern EXTENDED = Pattern.compile("(?:[xyzYZtuvUVp]prv|(?:Lt|Mt|tt)pv|vtcv)[0-9A-Za-z]+");

    private static final int EXTENDED_LENGTH = 111;
    /** So many characters may be lost or doubled by typing. */
    private static final int SLIP = 4;

    private static final int WIF_SHORTEST = 51;
    private static final int WIF_LONGEST = 52;
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
     * The wallet import format (https://en.bitcoin.it/wiki/Wallet_import_format): a version, 32 bytes, and a 1 when the
     * public key is compressed; 51 or 52 characters. The checksum decides, so one that was mistyped is none.
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
