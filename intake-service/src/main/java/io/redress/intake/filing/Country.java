package io.redress.intake.filing;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where a customer lives: it says which law binds the complaint.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name in the reader's language
 */
record Country(String code, String name) {

    /** All countries, as a reader of this language would look for them. */
    static List<Country> all(Locale reader) {
        Collator order = Collator.getInstance(reader);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(
                        code, new Locale.Builder().setRegion(code).build().getDisplayCountry(reader)))
                .sorted(Comparator.comparing(Country::name, order))
                .toList();
    }
}
