package io.redress.workflow.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.languages.Languages;
import io.redress.settings.SettingsFile;
import io.redress.settings.SettingsProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is named for whom, and wrong files against the start. */
class RemedyBookTest {

    private static final Set<String> REGIMES = Set.of("mica", "psd2", "disp", "disp-payments", "vara");

    private static final String GOOD = """
            version: "1"
            regimes:
              disp: {named-in-delays: true, time-limit: {en: Six months.}}
            bodies:
              - id: gb
                name: Ombudsman
                countries: [GB]
                regimes: [disp]
                competent-for: {en: everything}
                website: https://www.example.org
                checked: true
            elsewhere: {en: Ask around.}
            """;

    @TempDir
    Path directory;

    private final RemedyBook shipped =
            RemedyBook.read(SettingsFile.read(null, RemedyBookTest.class, "remedies.yml"), REGIMES);

    @Test
    void aBritishCustomerIsSentToTheOmbudsmanWithinSixMonths() {
        ExternalRemedies told = shipped.of("GB", List.of("disp"));

        assertThat(told.bodies()).extracting(ExternalBody::name).containsExactly("Financial Ombudsman Service");
        assertThat(told.timeLimit().get("en")).contains("within six months of the date of this letter");
        assertThat(told.namedInDelays()).containsExactly("disp");
        assertThat(told.namedWhenUpheld())
                .as("DISP 1.6.2R: in every final response")
                .isTrue();
    }

    @Test
    void everyLanguageOfTheHouseIsSpoken() {
        Set<String> languages =
                Languages.ALL.stream().map(Locale::toLanguageTag).collect(Collectors.toSet());

        for (String country : Locale.getISOCountries()) {
            ExternalRemedies told = shipped.of(country, List.copyOf(REGIMES));

            assertThat(told.bodies())
                    .allSatisfy(body -> assertThat(body.competentFor().keySet())
                            .as(body.name())
                            .containsExactlyInAnyOrderElementsOf(languages));
            assertThat(told.elsewhere().keySet()).containsExactlyInAnyOrderElementsOf(languages);
        }
        assertThat(shipped.of("GB", List.of("disp")).timeLimit().keySet())
                .containsExactlyInAnyOrderElementsOf(languages);
    }

    @Test
    void bodiesThatArePaymentsOnlyAreNamedForPaymentsOnly() {
        assertThat(shipped.of("DE", List.of("mica")).bodies())
                .extracting(ExternalBody::id)
                .containsExactly("de-bafin", "eea-fin-net");
        assertThat(shipped.of("DE", List.of("mica", "psd2")).bodies())
                .extracting(ExternalBody::id)
                .containsExactly("de-bafin", "de-bundesbank", "eea-fin-net");
        assertThat(shipped.of("DE", List.of("mica", "psd2")).namedInDelays()).containsExactly("psd2");
        assertThat(shipped.of("DE", List.of("mica")).namedWhenUpheld()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"CN", "XX", ""})
    void whereNobodyIsKnownItIsSaidHonestly(String country) {
        ExternalRemedies told = shipped.of(country, List.of());

        assertThat(told.bodies()).isEmpty();
        assertThat(told.timeLimit()).isNull();
        assertThat(told.elsewhere().get("en")).contains("We know no independent body by name");
    }

    @Test
    void everyCountryOfTheEuropeanEconomicAreaHasSomebodyToName() {
        for (String country : List.of("AT", "BG", "CY", "EE", "GR", "HR", "IS", "LI", "NO", "SE")) {
            assertThat(shipped.of(country, List.of("mica", "psd2")).bodies())
                    .as(country)
                    .isNotEmpty();
        }
    }

    @Test
    void whatIsShippedIsSaidInEveryLanguageOfTheHouseAndUncheckedContactsAreNotGiven() {
        for (ExternalBody body : shipped.bodies()) {
            assertThat(body.competentFor()).as(body.id()).containsKeys("en", "zh");
            if (!body.checked()) {
                assertThat(body.phone()).as(body.id()).isNull();
                assertThat(body.post()).as(body.id()).isNull();
            }
        }
        assertThat(shipped.elsewhere()).containsKeys("en", "zh");
        assertThat(shipped.duties().get("disp").timeLimit()).containsKeys("en", "zh");
    }

    @Test
    void nobodyIsSentToThePlatformThatTheUnionHasClosed() {
        assertThat(shipped.bodies())
                .extracting(ExternalBody::website)
                .filteredOn(website -> website != null)
                .noneMatch(website -> website.contains("/consumers/odr"));
    }

    @ParameterizedTest(name = "{index} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "countries: [GB]         | countries: [UK]            | line 7: 'bodies[1].countries[1]' is UK, no country",
                "countries: [GB]         | countries: []              | line 7: 'bodies[1].countries' is empty",
                "regimes: [disp]         | regimes: [dips]            | line 8: 'bodies[1].regimes[1]' is dips: no regime of regimes.yml",
                "  disp: {               | '  dips: {'                | line 3: 'regimes.dips' no regime of regimes.yml",
                "competent-for: {en:     | 'competent-for: {de:'      | line 9: 'bodies[1].competent-for' has no English",
                "https://www.example.org | http://www.example.org     | line 10: 'bodies[1].website' is http://www.example.org: write it as https",
                "https://www.example.org | javascript:alert(1)        | line 10: 'bodies[1].website' is javascript:alert(1)",
                "https://www.example.org | www example org            | line 10: 'bodies[1].website' www example org is no address",
                "checked: true           | checked: maybe             | line 11: 'bodies[1].checked' is maybe: write true or false",
                "    checked: true       | ''                         | 'bodies[1].checked' is missing",
                "name: Ombudsman         | nmae: Ombudsman            | is not known: use one of id",
                "named-in-delays: true   | named-in-delays: sometimes | is sometimes: write true or false",
                "elsewhere: {en: Ask     | 'elsewhere: {zh: Ask'      | line 12: 'elsewhere' has no English",
            })
    void refusesAWrongFileWithItsLine(String good, String wrong, String said) throws IOException {
        assertThat(GOOD).contains(good);
        Path file = Files.writeString(directory.resolve("remedies.yml"), GOOD.replace(good, wrong));

        assertThatThrownBy(() ->
                        RemedyBook.read(SettingsFile.read(file.toString(), RemedyBookTest.class, "none"), REGIMES))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageMatching("(?s).*remedies.yml, line \\d+: .*")
                .hasMessageContaining(said);
    }

    @Test
    void refusesABodyThatIsThereTwice() throws IOException {
        String twice = GOOD.replace("elsewhere", """
              - {id: gb, name: Again, countries: [IE], competent-for: {en: nothing}, checked: false}
            elsewhere""");
        Path file = Files.writeString(directory.resolve("remedies.yml"), twice);

        assertThatThrownBy(() ->
                        RemedyBook.read(SettingsFile.read(file.toString(), RemedyBookTest.class, "none"), REGIMES))
                .hasMessageContaining("line 12: 'bodies[2]' is gb once more");
    }
}
