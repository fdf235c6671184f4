package io.redress.workflow.templates;

import io.redress.settings.SettingsFile;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.casefile.CaseFile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.springframework.stereotype.Component;

/** Fills ready answers in from a case. They are read and checked when the service starts. */
@Component
class ReadyAnswers {

    private final TemplateBook book;
    private final TemplateSettings settings;

    ReadyAnswers(TemplateSettings settings, WorkflowSettings house) {
        this.settings = settings;
        this.book = new TemplateFile(SettingsFile.read(settings.file(), ReadyAnswers.class, "templates.yml"))
                .read(house.departments().keySet());
    }

    /** @param language BCP 47, that of {@code text} */
    record Filled(String code, String title, String language, String text) {}

    /**
     * All of them.
     *
     * @param name the customer's, or null
     * @param language BCP 47; one that the file does not have is answered in English
     * @param agent the language of titles
     */
    List<Filled> of(CaseFile file, String name, String language, Locale agent) {
        String nearest = book.nearest(language);
        String titles = agent.getLanguage().equals("zh") ? "zh" : "en";
        return book.templates().stream()
                .map(template -> new Filled(
                        template.code(),
                        template.titles().get(titles),
                        nearest,
                        filled(template.bodies().get(nearest), file, name, nearest)))
                .toList();
    }

    /** In one pass: braces in a customer's name are just braces. */
    private String filled(String body, CaseFile file, String name, String language) {
        return Placeholder.IN_TEXT
                .matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(
                        value(Placeholder.named(found.group(1)).orElseThrow(), file, name, language)));
    }

    private String value(Placeholder placeholder, CaseFile file, String name, String language) {
        return switch (placeholder) {
            case REFERENCE -> file.reference();
            case NAME -> name == null || name.isBlank() ? book.withoutName().get(language) : name.strip();
            case DUE_AT ->
                file.dueAt() == null
                        ? book.withoutDueAt().get(language)
                        : book.dates().get(language).format(file.dueAt().atZone(settings.zone()));
            case DEPARTMENT -> book.departments().get(file.department()).get(language);
        };
    }
}
