package io.redress.intake.reference;

import java.util.Locale;
import java.util.Optional;

/**
 * The name of a complaint, such as {@code 7K3M-92QX-4TBP}: 11 characters of Crockford's base 32 (55 bits) and a check
 * character (Luhn mod 32), which finds every single mistyped character and nearly every swap of two neighbours.
 *
 * @param value in its canonical form
 */
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /** How many random bits a reference holds. */
    static final int BITS = 55;

    /**
     * Reads what a person typed or read out: case, hyphens and spaces do not matter, O counts as 0, I and L as 1.
     *
     * @return empty when it cannot be a reference, also when the check character does not fit
     */
    public static Optional<Reference> parse(String typed) {
        if (typed == null || typed.length() > 64) {
            return Optional.empty();
        }
        String characters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\u2010-\u2015\u2212-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean known = characters.length() == LENGTH && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return known && sum(characters, 1) % BASE == 0 ? Optional.of(grouped(characters)) : Optional.empty();
    }

    /** @param bits the lowest {@value #BITS} bits are used */
    static Reference of(long bits) {
        StringBuilder characters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            characters.append(ALPHABET.charAt((int) (bits >>> (BITS - 5 - 5 * i)) & (BASE - 1)));
        }
        int check = (BASE - sum(characters, 2) % BASE) % BASE;
        return grouped(characters.append(ALPHABET.charAt(check)).toString());
    }

    /** Luhn mod N: from the right, every second character counts double, and its two digits in base N are added. */
    private static int sum(CharSequence characters, int factorOfLast) {
        int sum = 0;
        int factor = factorOfLast;
        for (int i = characters.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(characters.charAt(i));
            sum += addend / BASE + addend % BASE;
            factor = 3 - factor;
        }
        return sum;
    }

    private static Reference grouped(String characters) {
        return new Reference(String.join(
                "-",
                characters.substring(0, GROUP),
                characters.substring(GROUP, 2 * GROUP),
                characters.substring(2 * GROUP)));
    }

    @Override
    public String toString() {
        return value;
    }
}
