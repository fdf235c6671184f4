package io.redress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** The first two are published examples; the third is none of none answers short of everything. */
    @ParameterizedTest
    @CsvSource({"8, 10, 0.8, 0.4902, 0.9433", "10, 10, 1.0, 0.7225, 1.0", "0, 10, 0.0, 0.0, 0.2775"})
    void hasAWilsonInterval(long part, long of, double share, double low, double high) {
        assertThat(Proportion.of(part, of)).isEqualTo(new Proportion(share, low, high));
    }

    @Test
    void nothingIsNoBasis() {
        assertThatThrownBy(() -> Proportion.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proportion.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
