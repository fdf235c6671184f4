package io.redress.taxonomy;

import io.redress.settings.Setting;
import io.redress.taxonomy.Category.Answer;
import io.redress.taxonomy.Category.PublicCode;
import io.redress.taxonomy.Category.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A taxonomy as it is written. */
final class TaxonomyFile {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,40}(\\.[A-Z][A-Z0-9_]{0,40})?");
    private static final int MOST_QUESTIONS = 3;

    private final Setting root;

    TaxonomyFile(Setting root) {
        this.root = root;
    }

    List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (Setting written : root.get("categories", "[{code: TECHNICAL}]").list()) {
            Category category = category(written);
            if (categories.stream().anyMatch(other -> other.code().equals(category.code()))) {
                throw written.problem("is " + category.code() + " once more: keep one");
            }
            if (!category.isFamily()
                    && categories.stream().noneMatch(other -> other.code().equals(category.family()))) {
                throw written.problem(
                        "lies under " + category.family() + ", which must stand before it: add the family");
            }
            categories.add(category);
        }
        return categories;
    }

    private Category category(Setting written) {
        written.only("code", "product", "department", "name", "hint", "questions", "help", "public");
        Setting code = written.get("code", "TECHNICAL.FEES");
        if (!CODE.matcher(code.text()).matches()) {
            throw code.problem("is " + code.text() + ", no code: write it as TECHNICAL or TECHNICAL.FEES");
        }
        return new Category(
                code.text(),
                written.get("product", "WALLET").text(),
                written.get("department", "technical").text(),
                words(written.get("name", "{en: Fees}")),
                words(written.get("hint", "{en: Charged too much.}")),
                questions(written),
                written.find("help").map(Setting::list).orElse(List.of()).stream()
                        .map(TaxonomyFile::words)
                        .toList(),
                new PublicCode(
                        root.get("publicProduct", "…").text(),
                        root.get("publicSubProduct", "…").text(),
                        written.get("public", "Fraud or scam").text()));
    }

    private static List<Question> questions(Setting category) {
        List<Setting> written = category.find("questions").map(Setting::list).orElse(List.of());
        if (written.size() > MOST_QUESTIONS) {
            throw category.problem("asks " + written.size() + " questions: ask at most " + MOST_QUESTIONS);
        }
        List<Question> questions = new ArrayList<>();
        for (Setting question : written) {
            question.only("id", "answer", "text");
            String id = question.get("id", "since").text();
            if (questions.stream().anyMatch(other -> other.id().equals(id))) {
                throw question.problem("is " + id + " once more: keep one");
            }
            questions.add(new Question(
                    id,
                    question.get("answer", "DATE")
                            .as(Answer::valueOf, "is no form of an answer: write TEXT, DATE, YES_NO, AMOUNT, …"),
                    words(question.get("text", "{en: Since when?}"))));
        }
        return List.copyOf(questions);
    }

    private static Words words(Setting written) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        written.entries().forEach((language, text) -> byLanguage.put(language, text.text()));
        if (!byLanguage.containsKey("en")) {
            throw written.problem("has no English: add en");
        }
        return new Words(byLanguage);
    }
}
