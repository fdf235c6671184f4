package io.redress.secretguard;

/**
 * Something public that a text names and that stays in it.
 *
 * @param start index of its first character, in UTF-16 units
 * @param end index after its last character
 */
public record Identifier(Kind kind, int start, int end) {

    /** What it names. */
    public enum Kind {
        /** Where money is sent: EIP-55, Base58Check, Bech32 or Bech32m, with a checksum that fits. */
        ADDRESS,
        /** 64 hexadecimal digits that their surroundings call a transaction. */
        TRANSACTION_HASH
    }
}
