package io.redress.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.languages.Languages;
import io.redress.settings.SettingsProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaxonomyTest {

    /** Issues of the CFPB's complaint database for money transfer, virtual currency and money services. */
    private static final Set<String> PUBLIC_ISSUES = Set.of(
            "Fraud or scam",
            "Other transaction problem",
            "Money was not available when promised",
            "Other service problem",
            "Unauthorized transactions or other transaction problem",
            "Trouble accessing funds in your mobile or digital wallet",
            "Managing, opening, or closing your mobile wallet account",
            "Unexpected or other fees",
            "Wrong amount charged or received",
            "Confusing or misleading advertising or marketing",
            "Confusing or missing disclosures",
            "Incorrect exchange rate",
            "Problem adding money",
            "Problem with customer service",
            "Lost or stolen money order",
            "Overdraft, savings, or rewards features");

    private static final String GOOD = """
            version: "1"
            publicProduct: P
            publicSubProduct: S
            categories:
              - {code: TECHNICAL, product: WALLET, department: technical, name: {en: A}, hint: {en: B}, public: Fraud or scam}
              - code: TECHNICAL.FEES
                product: PAYMENTS
                department: technical
                name: {en: Fees}
                hint: {en: Too much}
                public: Unexpected or other fees
                questions:
                  - {id: amount, answer: AMOUNT, text: {en: How much}}
            """;

    @TempDir
    Path directory;

    private final Taxonomy shipped = Taxonomy.load(null);

    @Test
    void hasTheFourFamiliesAndWhatLiesUnderThem() {
        assertThat(shipped.categories().stream().filter(Category::isFamily).map(Category::code))
                .containsExactly("TECHNICAL", "ACCOUNT_SECURITY", "NEW_FEATURE", "PERSONAL_REQUEST");
        assertThat(shipped.find("TECHNICAL.STUCK_TRANSACTION")).isPresent();
        assertThat(shipped.get("ACCOUNT_SECURITY.KEY_LOSS").family()).isEqualTo("ACCOUNT_SECURITY");
        assertThat(shipped.get("TECHNICAL.FEES").product()).isEqualTo("PAYMENTS");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesEverythingInEveryLanguageOfTheHouse(Locale language) {
        for (Category category : shipped.categories()) {
            assertSpeaks(language, category.code(), category.name());
            assertSpeaks(language, category.code(), category.hint());
            category.questions()
                    .forEach(
                            question -> assertSpeaks(language, category.code() + "." + question.id(), question.text()));
        }
    }

    /** A text of its own: one that was left in English would hide behind the key. */
    private static void assertSpeaks(Locale language, String where, Words words) {
        assertThat(words.byLanguage()).as(where).containsKey(language.toLanguageTag());
        assertThat(words.in(language)).as(where).isNotBlank();
        if (!language.equals(Locale.ENGLISH)) {
            assertThat(words.in(language)).as(where).isNotEqualTo(words.in(Locale.ENGLISH));
        }
    }

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 技术问题", "zh-TW, 技術問題", "de-AT, Technisches Problem", "it, Technical problem"})
    void speaksToAReaderInTheLanguageThatServesThemBest(String reader, String name) {
        assertThat(shipped.get("TECHNICAL").name().in(Locale.forLanguageTag(reader)))
                .isEqualTo(name);
    }

    @Test
    void mapsEveryCategoryToThePublicTaxonomy() {
        assertThat(shipped.categories())
                .extracting(category -> category.publicCode().issue())
                .isSubsetOf(PUBLIC_ISSUES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code: TECHNICAL.FEES | code: technical.fees | line 6: 'categories[2].code' is technical.fees, no code",
                "code: TECHNICAL.FEES | code: TECHNICAL      | line 6: 'categories[2]' is TECHNICAL once more",
                "code: TECHNICAL.FEES | code: SECURITY.FEES  | must stand before it",
                "answer: AMOUNT       | answer: MONEY        | line 13: 'categories[2].questions[1].answer' MONEY is no form",
                "name: {en: Fees}     | name: {de: Fees}     | line 9: 'categories[2].name' has no English",
                "hint: {en: Too much} | hnit: {en: Too much} | line 10: 'categories[2].hnit' is not known",
            })
    void refusesAWrongFileWithItsLine(String good, String wrong, String said) throws IOException {
        assertThat(GOOD).contains(good);
        Path file = Files.writeString(directory.resolve("taxonomy.yml"), GOOD.replace(good, wrong));

        assertThatThrownBy(() -> Taxonomy.load(file.toString()))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(said);
    }
}
