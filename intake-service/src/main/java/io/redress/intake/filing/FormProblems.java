package io.redress.intake.filing;

import io.redress.intake.input.FieldProblem;
import io.redress.taxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with a form: at which of its fields, and in the reader's words. */
@Component
class FormProblems {

    private static final Pattern ANSWER = Pattern.compile("answers\\.(.+)");
    private static final Pattern REPRESENTATIVE = Pattern.compile("representative\\.(.)(.*)");
    private static final Pattern NESTED = Pattern.compile("(?:contact|transactions\\[0])\\.(.+)");

    private final Taxonomy taxonomy;
    private final MessageSource texts;

    FormProblems(Taxonomy taxonomy, MessageSource texts) {
        this.taxonomy = taxonomy;
        this.texts = texts;
    }

    /**
     * @param place the field's name and id on the page
     * @param label what the field is called there
     * @param text what is wrong, and what to do
     */
    record Shown(String place, String label, String text) {}

    List<Shown> shown(List<FieldProblem> problems, ComplaintForm form, Locale locale) {
        return problems.stream()
                .map(problem -> new Shown(
                        place(problem.field(), form),
                        label(problem.field(), form, locale),
                        texts.getMessage(problem.key(), problem.arguments().toArray(), locale)))
                .toList();
    }

    private static String place(String field, ComplaintForm form) {
        Matcher answer = ANSWER.matcher(field);
        if (answer.matches()) {
            return ComplaintForm.answerName(form.kind(), answer.group(1));
        }
        Matcher representative = REPRESENTATIVE.matcher(field);
        if (representative.matches()) {
            return "representative" + representative.group(1).toUpperCase(Locale.ROOT) + representative.group(2);
        }
        Matcher nested = NESTED.matcher(field);
        return nested.matches() ? nested.group(1) : field;
    }

    private String label(String field, ComplaintForm form, Locale locale) {
        Matcher answer = ANSWER.matcher(field);
        if (answer.matches()) {
            return taxonomy.find(form.kind())
                    .flatMap(category -> category.question(answer.group(1)))
                    .map(question -> question.text().in(locale))
                    .orElse(field);
        }
        return texts.getMessage("field." + field, null, texts.getMessage("file.transaction", null, locale), locale);
    }
}
