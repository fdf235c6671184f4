package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that would cost most, 60,000 characters and twice as many: the second may take twice as long, and something for the machine. */
class LinearTimeTest {

    private static final int SHORT = 60_000;
    private static final double MOST = 3;
    /** Counted in the thread's own time; a quadratic guard would need minutes. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final int RUNS = 2;

    static Stream<String> costly() {
        return Stream.of(
                "abandon ",
                "zoo wrong about, ",
                "letter advice cage absurd amount doctor acoustic avoid ",
                "word 1 abandon ",
                "的",
                "的一",
                "是在不了有和人这中大，",
                "助记词是",
                "a",
                "0f",
                "5K",
                "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318 ",
                "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ ",
                "5HueCGU8rMjxEXxiPuD5BDku4M kFqeZyd4dZ1jvhTVqvbTLvyTJ\n",
                "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2 ",
                "xprv ",
                "K&",
                "?",
                "\uFFFD",
                "a?",
                "?a",
                "?baco ",
                "caf?",
                "a\u0301?",
                "{",
                "{\"crypto\":{\"ciphertext\":",
                "}",
                "password ",
                "password is ",
                "password: a",
                "密码",
                "code de ",
                "e\u0301",
                "가",
                "⟦removed:",
                "⟦removed:A⟧",
                "\uFFFF",
                " ",
                ". ");
    }

    @ParameterizedTest
    @MethodSource("costly")
    void twiceTheTextTakesTwiceTheTime(String piece) {
        String one = piece.repeat(SHORT / piece.length());
        String two = one + one;

        Duration once = quickest(one);
        Duration twice = quickest(two);

        assertThat(twice).isLessThan(LONGEST);
        // what takes a few milliseconds says nothing
        assertThat(twice.toMillis()).isLessThan((long) (MOST * once.toMillis()) + 100);
    }

    @Test
    void aMegabyteOfListedWordsTakesSeconds() {
        assertThat(quickest("abandon ".repeat(130_000))).isLessThan(LONGEST);
    }

    private static Duration quickest(String text) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            SecretGuard.standard().inspect(text);
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return Duration.ofNanos(best);
    }
}
