package io.redress.secretguard;

/** Hexadecimal digits. */
final class Hex {

    private Hex() {}

    static boolean isAll(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }

    /** Whether a run is 32 bytes, with or without 0x in front. */
    static boolean is32Bytes(String run) {
        boolean prefixed = run.length() == 66 && run.charAt(0) == '0' && (run.charAt(1) | 0x20) == 'x';
        return (prefixed || run.length() == 64) && isAll(prefixed ? run.substring(2) : run);
    }
}
