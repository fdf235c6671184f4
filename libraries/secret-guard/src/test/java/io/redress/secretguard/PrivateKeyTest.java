package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyTest {

    private static final String HEX = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
    /** From the wallet import format page of the Bitcoin wiki. */
    private static final String WIF = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
    /** The same key, compressed. */
    private static final String WIF_COMPRESSED = "KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617";
    /** BIP-32, test vector 1, chain m. */
    private static final String XPRV =
            "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi";

    private final SecretGuard guard = SecretGuard.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "0x%s",
                "my private key is %s",
                "私钥：0x%s",
                "key=%s;",
                "transaction failed. 0x%s",
                "seed\n%s"
            })
    void sixtyFourHexDigitsAreTakenForAKey(String around) {
        Inspection inspection = guard.inspect(around.formatted(HEX));

        assertThat(inspection.kinds()).containsExactly(SecretKind.PRIVATE_KEY);
        assertThat(inspection.masked()).contains("⟦removed:PRIVATE_KEY⟧").doesNotContain(HEX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://etherscan.io/tx/0x%s",
                "https://mempool.space/tx/%s is stuck",
                "tx: 0x%s",
                "TxID %s",
                "transaction hash:\n%s",
                "the hash is 0x%s, sent yesterday",
                "交易哈希：%s",
                "I never told anyone my private key. The transaction is 0x%s",
            })
    void whatIsCalledATransactionIsKept(String around) {
        String text = around.formatted(HEX);

        assertThat(guard.inspect(text).masked()).isEqualTo(text);
    }

    @Test
    void theWordsPrivateKeyWinOverTheWordHash() {
        Inspection inspection = guard.inspect("hash of my private key: " + HEX);

        assertThat(inspection.spans())
                .singleElement()
                .satisfies(span -> assertThat(span.confidence()).isEqualTo(Confidence.CERTAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x742d35Cc6634C0532925a3b844Bc454e4438f44e",
                "a%sb",
                "%s00",
                "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            })
    void addressesAndLongerNumbersAreNoKeys(String text) {
        String given = text.formatted(HEX);

        assertThat(guard.inspect(given).masked()).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {WIF, WIF_COMPRESSED})
    void theWalletImportFormatIsFoundByItsChecksum(String wif) {
        assertThat(guard.inspect("(" + wif + ")").masked()).isEqualTo("(⟦removed:PRIVATE_KEY⟧)");
    }

    @Test
    void aMistypedKeyIsStillMasked() {
        String mistyped = WIF.replace("Hue", "Huf");

        assertThat(guard.inspect(mistyped).spans())
                .singleElement()
                .satisfies(span -> assertThat(span.confidence()).isEqualTo(Confidence.LIKELY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                XPRV,
                "tprv8ZgxMBicQKsPd7Uf69XL1XwhmjHopUGep8GuEiJDZmbQz6o58LninorQAfcKZWARbtRtfnLcJ5MQ2AtHcQJCCRUcMRvmDUjyEmNUWwx8UbK"
            })
    void extendedPrivateKeysAreFound(String key) {
        assertThat(guard.inspect(key).kinds()).containsExactly(SecretKind.EXTENDED_PRIVATE_KEY);
    }

    @Test
    void aMistypedExtendedKeyIsStillMasked() {
        Inspection inspection = guard.inspect(XPRV.replace("143K3", "143K4"));

        assertThat(inspection.spans())
                .singleElement()
                .satisfies(span -> assertThat(span.confidence()).isEqualTo(Confidence.LIKELY));
    }

    @Test
    void aFieldForHashesAcceptsAHashButNoOtherSecret() {
        assertThat(guard.inspectTransactionHash("0x" + HEX).found()).isFalse();
        assertThat(guard.inspectTransactionHash(WIF).kinds()).containsExactly(SecretKind.PRIVATE_KEY);
    }
}
