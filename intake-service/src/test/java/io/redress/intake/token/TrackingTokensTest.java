package io.redress.intake.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.intake.reference.Reference;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackingTokensTest {

    private static final Reference REFERENCE = new Reference("7K3M-92QX-4TBN");
    private static final Reference OTHER = new Reference("7K3M-92QX-4TBM");
    private static final String OLD = "the-old-key-the-old-key-the-old-key";
    private static final String NEW = "the-new-key-the-new-key-the-new-key";

    private final TrackingTokens before = new TrackingTokens(new TokenKeys("k1", Map.of("k1", OLD)));
    private final TrackingTokens rotated = new TrackingTokens(new TokenKeys("k2", Map.of("k1", OLD, "k2", NEW)));
    private final TrackingTokens after = new TrackingTokens(new TokenKeys("k2", Map.of("k2", NEW)));

    @Test
    void aTokenOpensItsOwnComplaintOnly() {
        String token = before.issue(REFERENCE, 1);

        assertThat(before.opens(REFERENCE, 1, token)).isTrue();
        assertThat(before.opens(OTHER, 1, token)).isFalse();
        assertThat(before.issue(REFERENCE, 1)).isEqualTo(token);
    }

    @Test
    void raisingTheGenerationKillsOldLinks() {
        assertThat(before.opens(REFERENCE, 2, before.issue(REFERENCE, 1))).isFalse();
    }

    @Test
    void aRotatedKeyIsAcceptedUntilItIsDropped() {
        String old = before.issue(REFERENCE, 1);

        assertThat(rotated.opens(REFERENCE, 1, old)).isTrue();
        assertThat(rotated.issue(REFERENCE, 1)).startsWith("k2.");
        assertThat(after.opens(REFERENCE, 1, old)).isFalse();
    }

    @Test
    void nonsenseOpensNothing() {
        String token = before.issue(REFERENCE, 1);
        for (String wrong : new String[] {
            null,
            "",
            ".",
            "k1.",
            "k1",
            token + "A",
            token.substring(1),
            "k9" + token.substring(2),
            token.replace("k1.", "k1..")
        }) {
            assertThat(before.opens(REFERENCE, 1, wrong)).as("%s", wrong).isFalse();
        }
    }

    @Test
    void itDoesNotStartWithoutARealKey() {
        assertThatThrownBy(() -> new TokenKeys("k1", Map.of("k1", "${REDRESS_TOKEN_KEY_K1}")))
                .hasMessageContaining("k1")
                .hasMessageContaining("random secret");
        assertThatThrownBy(() -> new TokenKeys("k1", Map.of("k1", "short"))).hasMessageContaining("32");
        assertThatThrownBy(() -> new TokenKeys("k2", Map.of("k1", OLD)))
                .hasMessageContaining("REDRESS_TOKEN_KEY_CURRENT");
    }

    @Test
    void theKeysAreNeverShown() {
        assertThat(new TokenKeys("k1", Map.of("k1", OLD)).toString()).doesNotContain(OLD);
    }
}
