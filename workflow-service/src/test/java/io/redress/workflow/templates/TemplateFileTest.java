package io.redress.workflow.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.settings.SettingsFile;
import io.redress.settings.SettingsProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in ready answers are told with their line before an agent meets them. */
class TemplateFileTest {

    private static final String GOOD = """
            languages: [en, zh]
            dates: {en: "d MMMM yyyy", zh: "yyyy年M月d日"}
            without:
              name: {en: there, zh: 客户}
              dueAt: {en: soon, zh: 不久}
            departments:
              technical: {en: technical team, zh: 技术部门}
            templates:
              - code: ASK
                title: {en: Ask, zh: 询问}
                body:
                  en: Hello {name}, about {reference}.
                  zh: "{name}：{reference}"
            """;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void aFile() {
        file = directory.resolve("templates.yml");
    }

    @Test
    void readsWhatIsRight() {
        assertThat(book(GOOD).templates()).extracting(Template::code).containsExactly("ASK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{name}, about   | {nmae}, about        | line 12 | {nmae}",
                "about {reference}. | about {}.         | line 12 | {}",
                "                  zh: \"{name}：{reference}\" | | line 12 | 'templates[1].body.zh' is missing",
                ", zh: 询问      | ``                    | line 10 | 'templates[1].title.zh' is missing",
                "[en, zh]        | [en]                  | line 1  | must have en and zh",
                ", zh: 技术部门   | ``                    | line 7  | 'departments.technical.zh' is missing",
                "technical: {en  | technic: {en          | line 7  | 'departments.technical' is missing",
                "d MMMM yyyy     | d bbbb yyyy           | line 2  | is no pattern of a date",
                "code: ASK       | code: ask me          | line 9  | no code",
                "zh: 询问        | zh: 询问, nl: Vragen    | line 10 | is not known"
            })
    void tellsTheLineOfAMistake(String right, String wrong, String line, String said) {
        String text = GOOD.replace(right.strip(), wrong == null ? "" : wrong.strip());
        assertThat(text).isNotEqualTo(GOOD);

        assertThatThrownBy(() -> book(text))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(line)
                .hasMessageContaining(said);
    }

    @Test
    void theShippedAnswersAreThereInEightLanguagesAndWarnOfSecrets() {
        TemplateBook shipped = new TemplateFile(SettingsFile.read(null, TemplateFile.class, "templates.yml"))
                .read(Set.of("technical", "security", "product", "personal"));

        assertThat(shipped.languages()).containsExactly("en", "zh", "de", "es", "fr", "ja", "ko", "ru");
        assertThat(shipped.templates())
                .extracting(Template::code)
                .containsExactly(
                        "ASK_TRANSACTION_REFERENCE",
                        "ACCOUNT_LOCKED_STEPS",
                        "DELAY_AT_EXCHANGE",
                        "PROVE_IDENTITY",
                        "RESOLUTION_APOLOGY");
        for (Template template : shipped.templates()) {
            List<String> english = placeholders(template.bodies().get("en"));
            template.bodies()
                    .forEach((language, body) -> assertThat(placeholders(body))
                            .as(template.code() + " in " + language)
                            .containsExactlyInAnyOrderElementsOf(english));
        }
        assertThat(shipped.nearest("de-AT")).isEqualTo("de");
        assertThat(shipped.nearest("pt")).isEqualTo("en");
    }

    private static List<String> placeholders(String body) {
        Matcher matcher = Placeholder.IN_TEXT.matcher(body);
        return matcher.results().map(found -> found.group(1)).toList();
    }

    private TemplateBook book(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new TemplateFile(SettingsFile.read(file.toString(), TemplateFile.class, "none"))
                .read(Set.of("technical"));
    }
}
