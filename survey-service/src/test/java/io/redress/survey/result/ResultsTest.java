package io.redress.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsTest {

    @ParameterizedTest
    @CsvSource({"9, true", "10, false"})
    void withholdsScoresOfFewerThanTen(long answers, boolean suppressed) {
        Results.Score score = Results.Score.of(answers / 2, answers);

        assertThat(score.suppressed()).isEqualTo(suppressed);
        assertThat(score.value() == null).isEqualTo(suppressed);
    }
}
