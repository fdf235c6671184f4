package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void stepsAreReadInEveryUnit() {
        assertThat(Steps.read("+30m")).isEqualTo(Duration.ofMinutes(30));
        assertThat(Steps.read("+4h")).isEqualTo(Duration.ofHours(4));
        assertThat(Steps.read("+3d")).isEqualTo(Duration.ofDays(3));
        assertThat(Steps.read("+2w")).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void whatIsNoStepForwardsIsRefusedWithAnExample() {
        for (String wrong : new String[] {"", "3d", "-3d", "+0d", "+d", "+3y", "+3 d", "+99999d", "tomorrow"}) {
            assertThatThrownBy(() -> Steps.read(wrong))
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
