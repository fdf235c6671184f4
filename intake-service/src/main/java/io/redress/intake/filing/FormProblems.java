package io.redress.intake.filing;

import io.redress.intake.input.FieldProblem;
import io.redress.intake.pages.FieldNames;
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

    private final FieldNames fieldNames;
    private final MessageSource texts;

    FormProblems(FieldNames fieldNames, MessageSource texts) {
        this.fieldNames = fieldNames;
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
                        fieldNames.of(problem.field(), form.kind(), locale),
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
}
