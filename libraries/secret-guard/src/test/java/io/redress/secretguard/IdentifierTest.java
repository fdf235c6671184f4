package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.secretguard.Identifier.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    private final SecretGuard guard = SecretGuard.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                // EIP-55, its own test cases: all capitals, all small letters, normal
                "0x52908400098527886E0F7030069857D2E4169EE7",
                "0xde709f2102306220921060314715629080e2fb77",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
                // Base58Check: the first block's, pay to script hash, Litecoin, TRON's USDT contract
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
                "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
                // BIP-173 and BIP-350, test vectors
                "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
                "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
            })
    void addressesAreRecognisedAndStayEvenBesideTheWordPassword(String address) {
        String text = "password: " + address + "!";

        Inspection inspection = guard.inspect(text);

        assertThat(inspection.masked()).isEqualTo(text);
        assertThat(inspection.identifiers()).containsExactly(new Identifier(Kind.ADDRESS, 10, 10 + address.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed",
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
                "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3t4",
            })
    void aMistypedAddressIsNone(String mistyped) {
        assertThat(guard.inspect("to " + mistyped).identifiers()).isEmpty();
    }

    @Test
    void aTransactionIsRecognisedWhereItIsKept() {
        String hash = "0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060";
        String text = "see https://etherscan.io/tx/" + hash;

        assertThat(guard.inspect(text).identifiers())
                .containsExactly(new Identifier(Kind.TRANSACTION_HASH, 28, text.length()));
        assertThat(guard.inspect(hash).identifiers()).isEmpty();
        assertThat(guard.inspectTransactionHash(hash).identifiers()).hasSize(1);
    }

    /** Keccak-256 is not SHA3-256: for the empty message the one begins with c5d2, the other with a7ff. */
    @Test
    void theHashOfEthereumIsKeccakAsSubmitted() {
        assertThat(HexFormat.of().formatHex(Keccak256.of(new byte[0])))
                .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
        assertThat(HexFormat.of().formatHex(Keccak256.of("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
    }
}
