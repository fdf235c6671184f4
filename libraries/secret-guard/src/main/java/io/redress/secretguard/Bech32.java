package io.redress.secretguard;

/** Bech32 (BIP-173) and Bech32m (BIP-350): how newer addresses are written, with a checksum over 30 bits. */
final class Bech32 {

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;
    private static final int CHECKSUM = 6;
    private static final int LONGEST = 90;

    private Bech32() {}

    /** Whether this is an address of any chain: a readable part, a 1, data, and a checksum that fits. */
    static boolean fits(String text) {
        int separator = text.lastIndexOf('1');
        boolean sized = separator > 0 && text.length() <= LONGEST && text.length() - separator > CHECKSUM;
        if (!sized || isMixedCase(text)) {
            return false;
        }
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        int checksum = 1;
        for (int i = 0; i < separator; i++) {
            checksum = step(checksum, lower.charAt(i) >> 5);
        }
        checksum = step(checksum, 0);
        for (int i = 0; i < separator; i++) {
            checksum = step(checksum, lower.charAt(i) & 31);
        }
        for (int i = separator + 1; i < lower.length(); i++) {
            int value = ALPHABET.indexOf(lower.charAt(i));
            if (value < 0) {
                return false;
            }
            checksum = step(checksum, value);
        }
        return checksum == BECH32 || checksum == BECH32M;
    }

    private static int step(int checksum, int value) {
        int top = checksum >>> 25;
        int next = (checksum & 0x1ffffff) << 5 ^ value;
        for (int bit = 0; bit < GENERATOR.length; bit++) {
            next ^= (top >> bit & 1) == 0 ? 0 : GENERATOR[bit];
        }
        return next;
    }

    private static boolean isMixedCase(String text) {
        return text.chars().anyMatch(c -> c >= 'A' && c <= 'Z') && text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }
}
