package io.redress.secretguard;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells the addresses of chains, which are public, by their checksums. */
final class Addresses {

    private static final int ETHEREUM_LENGTH = 42;
    private static final int SHORTEST_BASE58 = 26;
    private static final int LONGEST_BASE58 = 35;
    /** A version byte and 160 bits of a hash. */
    private static final int BASE58_BYTES = 21;

    /**
     * The first bytes of addresses: Bitcoin and its test network (0, 5, 111, 196), Litecoin (48, 50), Dogecoin (30, 22),
     * Dash (76, 16), TRON (65).
     */
    private static final Set<Integer> VERSIONS = Set.of(0, 5, 111, 196, 48, 50, 30, 22, 76, 16, 65);

    private Addresses() {}

    /** Whether a run of ASCII letters and digits is an address. */
    static boolean isAddress(String run) {
        return isEthereum(run) || isBase58(run) || Bech32.fits(run);
    }

    /**
     * EIP-55: in mixed case every letter is upper case exactly where the hash of the lower-case address has a high bit; all
     * lower or all upper case is an address without a checksum.
     */
    static boolean isEthereum(String run) {
        if (run.length() != ETHEREUM_LENGTH || !(run.startsWith("0x") || run.startsWith("0X"))) {
            return false;
        }
        String digits = run.substring(2);
        if (!Hex.isAll(digits)) {
            return false;
        }
        String lower = digits.toLowerCase(Locale.ROOT);
        if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
            return true;
        }
        byte[] hash = Keccak256.of(lower.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            boolean high = (hash[i / 2] >> (i % 2 == 0 ? 7 : 3) & 1) == 1;
            if (Character.isLetter(c) && Character.isUpperCase(c) != high) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a run may be an address or a transaction's hash, by its shape: for a piece of a key it is enough to say what it
     * cannot be. Of random digits of Base58 one run of 26 in a million has no capital or no small letter.
     */
    static boolean isPublic(String run) {
        boolean mixed =
                run.chars().anyMatch(c -> c >= 'a' && c <= 'z') && run.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean prefixed = run.startsWith("0x") || run.startsWith("0X");
        return run.length() >= SHORTEST_BASE58 && (!mixed || prefixed || Hex.is32Bytes(run) || isBase58(run));
    }

    private static boolean isBase58(String run) {
        if (run.length() < SHORTEST_BASE58 || run.length() > LONGEST_BASE58) {
            return false;
        }
        byte[] payload = Base58.checked(run);
        return payload != null && payload.length == BASE58_BYTES && VERSIONS.contains(payload[0] & 0xff);
    }
}
