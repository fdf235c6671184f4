package io.redress.intake.pages;

import io.redress.intake.complaint.Words;
import io.redress.intake.complaint.Words.Answer;
import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a complaint's fields are called on pages; a question of the category is a field as well. */
@Component("fieldNames")
public class FieldNames {

    private static final Pattern ANSWER = Pattern.compile("answers\\.(.+)");

    private final Taxonomy taxonomy;
    private final MessageSource texts;

    FieldNames(Taxonomy taxonomy, MessageSource texts) {
        this.taxonomy = taxonomy;
        this.texts = texts;
    }

    /** A question and what was answered, in words. */
    public record Told(String label, String text) {}

    /**
     * @param field its path in the request, such as {@code contact.email}
     * @param category what the customer chose, or null
     */
    public String of(String field, String category, Locale locale) {
        Matcher answer = ANSWER.matcher(field);
        if (answer.matches()) {
            return question(category, answer.group(1), locale);
        }
        return texts.getMessage("field." + field, null, texts.getMessage("field.transactions", null, locale), locale);
    }

    /** The answers to the questions of the category, in their order. */
    public List<Told> answers(Words words, Locale locale) {
        return words.answers().stream()
                .map(answer -> new Told(question(words.category(), answer.question(), locale), text(answer, locale)))
                .toList();
    }

    /** A question that the taxonomy does not ask any more is named by its id. */
    private String question(String category, String id, Locale locale) {
        return taxonomy.find(category)
                .flatMap(known -> known.question(id))
                .map(question -> question.text().in(locale))
                .orElse(id);
    }

    private String text(Answer answer, Locale locale) {
        return answer.form() == Category.Answer.YES_NO
                ? texts.getMessage("file.answer." + answer.value(), null, locale)
                : answer.value();
    }
}
