package io.redress.intake.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = new Random(7);

    @Test
    void whatIsGivenOutCanBeReadBack() {
        for (int i = 0; i < 10_000; i++) {
            Reference reference = Reference.of(random.nextLong());
            assertThat(reference.value()).matches("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
            assertThat(Reference.parse(reference.value())).contains(reference);
        }
    }

    @Test
    void everySingleMistypedCharacterIsNoticed() {
        String value = Reference.of(random.nextLong()).value();
        for (int at = 0; at < value.length(); at++) {
            for (char other : ALPHABET.toCharArray()) {
                if (value.charAt(at) != '-' && value.charAt(at) != other) {
                    String mistyped = value.substring(0, at) + other + value.substring(at + 1);
                    assertThat(Reference.parse(mistyped)).as(mistyped).isEmpty();
                }
            }
        }
    }

    /** Luhn mod N misses one kind of swap: the first and the last character of the alphabet. */
    @Test
    void swapsOfNeighboursAreNoticed() {
        for (int i = 0; i < 1_000; i++) {
            String value = Reference.of(random.nextLong()).value().replace("-", "");
            for (int at = 0; at < value.length() - 1; at++) {
                char one = value.charAt(at);
                char two = value.charAt(at + 1);
                if (one != two && !(one == '0' && two == 'Z') && !(one == 'Z' && two == '0')) {
                    String swapped = value.substring(0, at) + two + one + value.substring(at + 2);
                    assertThat(Reference.parse(swapped))
                            .as(value + " " + swapped)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        Reference reference = Reference.of(0x1L << 50 | 1L);
        String typed = reference.value().replace('0', 'O').replace('1', 'l').toLowerCase(Locale.ROOT);

        assertThat(Reference.parse(typed)).contains(reference);
        assertThat(Reference.parse(" " + typed.replace("-", " ") + "\n")).contains(reference);
        assertThat(Reference.parse(typed.replace("-", ""))).contains(reference);
        assertThat(Reference.parse(typed.replace('-', '–'))).contains(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "7K3M-92QX", "7K3M-92QX-4TB!", "UUUU-UUUU-UUUU", "../../etc/passwd", "７Ｋ３Ｍ"})
    void whatCannotBeAReferenceIsNone(String typed) {
        assertThat(Reference.parse(typed)).isEmpty();
        assertThat(Reference.parse(null)).isEmpty();
        assertThat(Reference.parse("7".repeat(100_000))).isEmpty();
    }
}
