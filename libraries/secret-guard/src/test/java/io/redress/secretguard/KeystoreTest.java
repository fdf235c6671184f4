package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeystoreTest {

    /** The test vector with scrypt of Web3 Secret Storage (https://ethereum.org/developers/docs/data-structures-and-encoding/web3-secret-storage). */
    private static final String WEB3 = """
            {
                "crypto" : {
                    "cipher" : "aes-128-ctr",
                    "cipherparams" : {
                        "iv" : "83dbcc02d8ccb40e466191a123791e0e"
                    },
                    "ciphertext" : "d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c",
                    "kdf" : "scrypt",
                    "kdfparams" : {
                        "dklen" : 32,
                        "n" : 262144,
                        "p" : 8,
                        "r" : 1,
                        "salt" : "ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19"
                    },
                    "mac" : "2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097"
                },
                "id" : "3198bc9c-6672-5ab3-d995-4942343ae5b6",
                "version" : 3
            }""";

    /** The shape of ERC-2335, the keys of validators. */
    private static final String VALIDATOR = """
            {"crypto": {"kdf": {"function": "scrypt", "params": {"dklen": 32}, "message": ""},
             "checksum": {"function": "sha256", "params": {}, "message": "d2217fe5f3e9a1e34581ef8a78f7c9928e436d36dacc5e846690a5581e8ea484"},
             "cipher": {"function": "aes-128-ctr", "params": {"iv": "264daa3f303d7259501c93d997d84fe6"}, "message": "06ae90d55fe0a6e9c5c3bc5b170827b2e5cce3929ed3f116c2811e6366dfe20f"}},
             "path": "m/12381/60/3141592653/589793238", "version": 4}""";

    private final SecretGuard guard = SecretGuard.standard();

    static List<String> keystores() {
        return List.of(WEB3, VALIDATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {WEB3, VALIDATOR})
    void aKeystoreIsRemovedWhole(String keystore) {
        Inspection inspection = guard.inspect("My file:\n" + keystore + "\nPlease open it {soon}.");

        assertThat(inspection.masked()).isEqualTo("My file:\n⟦removed:KEYSTORE⟧\nPlease open it {soon}.");
        assertThat(inspection.kinds(Confidence.CERTAIN)).containsExactly(SecretKind.KEYSTORE);
    }

    @Test
    void theFirstVersionsCapitalsAreUnderstood() {
        String first = WEB3.replace("\"crypto\"", "\"Crypto\"").replace("\"ciphertext\"", "\"CipherText\"");

        assertThat(guard.inspect(first).masked()).isEqualTo("⟦removed:KEYSTORE⟧");
    }

    @Test
    void quotesThatAProgramChangedHideNothing() {
        String typographic = WEB3.replaceAll("\"(\\w+)\"", "“$1”");
        String escaped = WEB3.replace("\"", "\\\"").replace("\n", "\\n");
        String html = WEB3.replace("\"", "&quot;");

        for (String changed : new String[] {typographic, escaped, html}) {
            assertThat(guard.inspect(changed).masked()).isEqualTo("⟦removed:KEYSTORE⟧");
        }
    }

    @Test
    void whatSurroundsItInOneLineOfJsonStays() {
        String masked = guard.inspect("{\"note\": \"help\", \"file\": " + WEB3 + ", \"more\": [1, 2]}")
                .masked();

        assertThat(masked).isEqualTo("{\"note\": \"help\", \"file\": ⟦removed:KEYSTORE⟧, \"more\": [1, 2]}");
    }

    @Test
    void oneThatWasCutOffIsRemovedToItsEnd() {
        String cut = WEB3.substring(0, WEB3.indexOf("\"kdfparams\"")) + "\nI could not copy more";

        Inspection inspection = guard.inspect(cut);

        assertThat(inspection.kinds()).containsExactly(SecretKind.KEYSTORE);
        assertThat(inspection.masked()).doesNotContain("d172bf74").endsWith("I could not copy more");
        assertThat(inspection.certain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"chain\": \"ethereum\", \"cipher\": \"?\"}",
                "the kdf: scrypt, the mac: none, the ciphertext: lost, the cipher: unknown",
                "{{{{}}}}} {\"crypto\": {\"symbol\": \"BTC\", \"amount\": 3}}",
                "{",
            })
    void otherJsonStays(String json) {
        assertThat(guard.inspect(json).masked()).isEqualTo(json);
    }
}
