package io.redress.secretguard;

/** What was found. The name is what is kept and told; the value never is. */
public enum SecretKind {
    /** Words of BIP-39 that restore a whole wallet. */
    RECOVERY_PHRASE,
    /** A key of one address: 64 hexadecimal digits, or the wallet import format. */
    PRIVATE_KEY,
    /** A key from which many addresses follow ({@code xprv…} and its kin, BIP-32 and SLIP-132). */
    EXTENDED_PRIVATE_KEY,
    /** A key encrypted with a password: Web3 Secret Storage, ERC-2335. */
    KEYSTORE,
    /** What follows a word for it: password, passphrase, PIN. */
    PASSWORD,
    /** What a message or an authenticator shows for one sign-in or one payment. */
    ONE_TIME_CODE
}
