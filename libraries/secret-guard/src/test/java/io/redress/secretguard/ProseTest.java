package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Prints recall and false alarms for each list, and holds them. */
class ProseTest {

    /** In a megabyte of Chinese; one clause in two thousand. Elsewhere prose hardly ever looks like a phrase. */
    private static final int MOST_CHINESE_ALARMS = 20;

    private static final int MOST_ALARMS = 3;

    @Test
    void phrasesAreFoundAndProseIsLeftAlone() {
        List<ProseFigures> figures =
                Stream.of(WordList.values()).map(ProseFigures::count).toList();

        System.out.println(ProseFigures.heading());
        figures.forEach(System.out::println);

        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.whole()).isEqualTo(1);
            assertThat(figure.oneWrong()).isGreaterThan(0.99);
            assertThat(figure.twoWrong()).isGreaterThan(0.95);
            boolean chinese = Mnemonics.isChinese(figure.list());
            assertThat(figure.unspaced()).matches(share -> !chinese || share > 0.95);
            assertThat(figure.alarms()).isLessThanOrEqualTo(chinese ? MOST_CHINESE_ALARMS : MOST_ALARMS);
            assertThat(figure.surely()).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void theProseIsAsLongAsPromised() {
        assertThat(ProseFigures.count(WordList.ENGLISH).bytes()).isGreaterThanOrEqualTo(1 << 20);
        assertThat(ProseFigures.count(WordList.CHINESE_SIMPLIFIED).bytes()).isGreaterThanOrEqualTo(1 << 20);
    }
}
