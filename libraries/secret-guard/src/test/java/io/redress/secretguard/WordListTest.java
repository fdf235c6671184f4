package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordListTest {

    /** SHA-256 of the files in https://github.com/bitcoin/bips, folder bip-0039, commit 7fe0b034. */
    @ParameterizedTest
    @CsvSource({
        "CHINESE_SIMPLIFIED, 5c5942792bd8340cb8b27cd592f1015edf56a8c5b26276ee18a482428e7c5726",
        "CHINESE_TRADITIONAL, 417b26b3d8500a4ae3d59717d7011952db6fc2fb84b807f3f94ac734e89c1b5f",
        "CZECH, 7e80e161c3e93d9554c2efb78d4e3cebf8fc727e9c52e03b83b94406bdcc95fc",
        "ENGLISH, 2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
        "FRENCH, ebc3959ab7801a1df6bac4fa7d970652f1df76b683cd2f4003c941c63d517e59",
        "ITALIAN, d392c49fdb700a24cd1fceb237c1f65dcc128f6b34a8aacb58b59384b5c648c2",
        "JAPANESE, 2eed0aef492291e061633d7ad8117f1a2b03eb80a29d0e4e3117ac2528d05ffd",
        "KOREAN, 9e95f86c167de88f450f0aaf89e87f6624a57f973c67b516e338e8e8b8897f60",
        "PORTUGUESE, 2685e9c194c82ae67e10ba59d9ea5345a23dc093e92276fc5361f6667d79cd3f",
        "SPANISH, 46846a5a0139d1e3cb77293e521c2865f7bcdb82c44e8d0a06a2cd0ecba48c0b",
    })
    void theListsAreTheStandardsOwn(WordList list, String sha256) throws IOException {
        try (InputStream in = WordList.class.getResourceAsStream(list.resource())) {
            assertThat(HexFormat.of().formatHex(Sha256.digest().digest(in.readAllBytes())))
                    .isEqualTo(sha256);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoWordsOfAListBecomeOneInTheComparedForm(WordList list) {
        assertThat(list.words().stream().map(Letters::plain).collect(Collectors.toSet()))
                .hasSize(WordList.SIZE);
    }

    @Test
    void aWordOfThreeListsHasItsPlaceOnEach() {
        int video = Vocabulary.STANDARD.find("video".toCharArray(), 5);

        for (WordList list : WordList.values()) {
            boolean listed = list.words().stream().map(Letters::plain).anyMatch("video"::equals);
            assertThat(Vocabulary.STANDARD.index(video, list.ordinal()) >= 0).isEqualTo(listed);
        }
        assertThat(Vocabulary.STANDARD.find("videos".toCharArray(), 6)).isEqualTo(Vocabulary.UNKNOWN);
    }
}
