package io.redress.workflow.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.calendar.BusinessCalendars;
import io.redress.settings.SettingsFile;
import io.redress.settings.SettingsProblem;
import io.redress.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped regimes against dates that were worked out by hand, and wrong files against the start. */
class RegimesTest {

    @TempDir
    Path directory;

    private final BusinessCalendars calendars = BusinessCalendars.load();
    private final Set<String> products = Taxonomy.load(null).products();

    @ParameterizedTest(name = "{0} received {1}: {7}")
    @CsvFileSource(resources = "/legal-dates.csv", numLinesToSkip = 1, delimiter = '|')
    void theDatesAreThoseOfTheLaw(
            String clock,
            Instant received,
            Instant warnAt,
            Instant holdAt,
            Instant unextended,
            Instant due,
            Instant heldUntil,
            String working) {
        Regime regime = shipped().regimes().get(clock.substring(0, clock.indexOf('.')));

        Deadline deadline = regime.deadlines(received, calendars.get(regime.calendar())).stream()
                .filter(d -> d.clock().equals(clock))
                .findFirst()
                .orElseThrow();

        assertThat(deadline.warnAt()).as("warning").isEqualTo(warnAt);
        assertThat(deadline.holdAt()).as("holding letter").isEqualTo(holdAt);
        assertThat(deadline.unextendedDueAt()).as("plain last day").isEqualTo(unextended);
        assertThat(deadline.dueAt()).as("last day").isEqualTo(due);
        assertThat(deadline.heldUntil()).as("held until").isEqualTo(heldUntil);
    }

    @Test
    void eachClockRunsInOrderWheneverAComplaintComes() {
        for (Regime regime : shipped().regimes().values()) {
            for (int hour = 0; hour < 3 * 365 * 24; hour += 31) {
                Instant received = Instant.parse("2025-01-01T00:30:00Z").plusSeconds(3600L * hour);
                for (Deadline d : regime.deadlines(received, calendars.get(regime.calendar()))) {
                    String where = d.clock() + " " + received;
                    assertThat(d.dueAt()).as(where).isAfterOrEqualTo(d.unextendedDueAt());
                    if (d.warnAt() != null) {
                        assertThat(d.warnAt())
                                .as(where)
                                .isBefore(d.unextendedDueAt())
                                .isAfter(received.minusSeconds(86_400));
                    }
                    if (d.holdAt() != null) {
                        assertThat(d.holdAt()).as(where).isAfter(d.warnAt()).isBefore(d.unextendedDueAt());
                        assertThat(d.heldUntil()).as(where).isAfter(d.dueAt());
                    }
                }
            }
        }
    }

    /** England's holidays are known to the end of 2028, the emirates' to the end of 2026. */
    @ParameterizedTest(name = "{0} received {1}: provisional from {2}")
    @CsvSource({
        // 15 working days after Fri 1 Dec 2028: Fri 22 Dec; the 35 that a letter would promise end in 2029
        "disp-payments.reply,       2028-12-01T09:00:00Z, 2029-01-01",
        // 35 after Mon 6 Nov 2028: 24 to Fri 8 Dec, 29, 34 to Fri 22, and over Christmas Wed 27
        "disp-payments.reply,       2028-11-06T09:00:00Z,",
        "disp-payments.final-reply, 2028-12-01T09:00:00Z, 2029-01-01",
        "disp-payments.final-reply, 2028-11-06T09:00:00Z,",
        // weeks end by the date, whatever is decreed
        "disp.decision,             2028-12-01T09:00:00Z,",
        "vara.decision,             2026-12-20T09:00:00Z,",
    })
    void aDateIsProvisionalWhenItOrTheOneThatALetterWouldPromiseIs(String clock, Instant received, LocalDate from) {
        Regime regime = shipped().regimes().get(clock.substring(0, clock.indexOf('.')));

        assertThat(regime.deadlines(received, calendars.get(regime.calendar())))
                .filteredOn(deadline -> deadline.clock().equals(clock))
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.provisionalFrom()).isEqualTo(from));
    }

    @Test
    void countryAndProductSayWhatBinds() {
        RegimeBook book = shipped();

        assertThat(book.serving("DE").binding("WALLET")).containsExactly("mica");
        assertThat(book.serving("DE").binding("PAYMENTS")).containsExactly("mica", "psd2");
        assertThat(book.serving("NO").binding(null)).containsExactly("mica");
        assertThat(book.serving("GB").binding("PAYMENTS")).containsExactly("disp-payments");
        assertThat(book.serving("GB").binding("UNHEARD_OF")).containsExactly("disp");
        assertThat(book.serving("AE").binding("PAYMENTS")).containsExactly("vara");
        assertThat(book.serving("CN").binding("WALLET")).isEmpty();
        assertThat(book.serving(null).binding("PAYMENTS")).as("assumed").containsExactly("mica", "psd2");
    }

    @ParameterizedTest(name = "{index} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "length: 2 months           | length: 2              | is no period",
                "length: 2 months           | ''                     | 'regimes.mica.clocks[1].length' is missing",
                "calendar: germany          | calendar: utopia       | names a calendar that is not there",
                "warning: 10 working-days   | warning: 20 weeks      | not shorter than the clock's own 2 months",
                "until: 3 months            | until: 1 months        | not longer than the clock's own 2 months",
                "until: 3 months            | until: 9 months        | add the one that takes over",
                "met-by: DECISION           | met-by: MAGIC          | write RECORDING or DECISION",
                "roll: next-working-day     | roll: somewhere        | write next-working-day or none",
                "countries: [GB]            | countries: [UK]        | is UK, no country",
                "countries: [GB]            | countries: [DE]        | is served already",
                "regimes: {WALLET: [vara]}  | regimes: {WALLET: [x]} | is x, no regime",
                "default: true              | default: yes           | is yes: write true or false",
                "'        duty: false'      | '        duty: no'     | is no: write true or false",
                "WALLET: [mica], PAYMENTS:  | WALLET: [mica], PAYMENT: | 'entities.europe.regimes.PAYMENT' is for no product that there is: use one of [PAYMENTS, WALLET]",
                "default: true              | default: false         | exactly one entity with default: true",
                "name: MiCA                 | nmae: MiCA             | is not known: use one of name",
            })
    void refusesAWrongFileWithItsLine(String good, String wrong, String said) throws IOException {
        String text;
        try (InputStream in = RegimesTest.class.getResourceAsStream("/regimes.yml")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(text).contains(good);
        Path file = Files.writeString(
                directory.resolve("regimes.yml"), text.replaceFirst(java.util.regex.Pattern.quote(good), wrong));

        assertThatThrownBy(() -> RegimeBook.read(
                        SettingsFile.read(file.toString(), RegimesTest.class, "none"), calendars, products))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageMatching("(?s).*regimes.yml, line \\d+: .*")
                .hasMessageContaining(said);
    }

    private RegimeBook shipped() {
        return RegimeBook.read(SettingsFile.read(null, RegimesTest.class, "regimes.yml"), calendars, products);
    }
}
