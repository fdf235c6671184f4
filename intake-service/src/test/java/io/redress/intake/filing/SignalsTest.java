package io.redress.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.intake.filing.Submitted.AmountClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {

    private final WordClasses wordClasses = new WordClasses();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I lost 50 USDT | SMALL",
                "about $99.99 are gone | SMALL",
                "1,500.00 USD | MEDIUM",
                "1'500 EUR | MEDIUM",
                "I sent 0.5 btc | LARGE",
                "0.01 BTC is missing | MEDIUM",
                "US$ 25 000 stolen | LARGE",
                "我转了 500 元 | SMALL",
                "我的 10万 不见了 | LARGE",
                "first 20 USD then 30000 USDC | LARGE",
                "it happened on 2026-11-20 at 18:30 | UNKNOWN",
                "error 50000 again | UNKNOWN",
                "my 3 ethernet cables | UNKNOWN",
                "nothing to count | UNKNOWN",
            })
    void amountsAreGuessedByTheirOrderOfMagnitude(String text, AmountClass expected) {
        assertThat(Amounts.in(text)).isEqualTo(expected);
    }

    @Test
    void wordsAreFoundFromTheirBeginning() {
        assertThat(wordClasses.in("My account is LOCKED, I cannot log in")).contains("LOCKED_OUT", "LOGIN");
        assertThat(wordClasses.in("A deadlocked unblockable clock")).doesNotContain("LOCKED_OUT");
        assertThat(wordClasses.in("Someone has stolen my coins")).contains("THEFT");
    }

    @Test
    void chineseWordsAreFoundAnywhere() {
        assertThat(wordClasses.in("我的钱包被冻结了，转账一直没到账")).contains("LOCKED_OUT", "TRANSACTION");
        assertThat(wordClasses.in("币被盗了")).contains("THEFT");
    }

    @Test
    void anEndlessTextIsReadQuickly() {
        String text = "1,".repeat(10_000) + "$".repeat(10_000) + "9".repeat(10_000);

        assertThat(Amounts.in(text)).isNotNull();
        assertThat(wordClasses.in(text)).isEmpty();
    }
}
