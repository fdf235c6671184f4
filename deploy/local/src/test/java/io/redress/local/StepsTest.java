package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void stepsAreReadInEveryUnit() {
        assertThat(Steps.read("+30m", NOW)).isEqualTo(Duration.ofMinutes(30));
        assertThat(Steps.read("+4h", NOW)).isEqualTo(Duration.ofHours(4));
        assertThat(Steps.read("+3d", NOW)).isEqualTo(Duration.ofDays(3));
        assertThat(Steps.read("+2w", NOW)).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void anInstantIsDrivenUpToAndNeverBackTo() {
        assertThat(Steps.read("2026-11-23T18:00+08:00", NOW)).isEqualTo(Duration.ofHours(1));
        assertThatThrownBy(() -> Steps.read("2026-11-23T08:59:59Z", NOW))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("forwards only");
        assertThatThrownBy(() -> Steps.read("2026-11-23T18:00", NOW))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("offset");
    }

    @Test
    void whatIsNoStepForwardsIsRefusedWithAnExample() {
        for (String wrong : new String[] {"", "3d", "-3d", "+0d", "+d", "+3y", "+3 d", "+99999d", "tomorrow"}) {
            assertThatThrownBy(() -> Steps.read(wrong, NOW))
                    .as(wrong)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("+3d");
        }
    }

    @Test
    void aStepIsShownAsAPersonSaysIt() {
        assertThat(Steps.show(Duration.ofHours(76))).isEqualTo("3 days 4 h");
        assertThat(Steps.show(Duration.ZERO)).isEqualTo("not at all");
        assertThat(Steps.show(Duration.ofSeconds(12))).isEqualTo("12 s");
    }
}
