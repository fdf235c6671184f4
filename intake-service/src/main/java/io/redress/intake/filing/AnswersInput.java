package io.redress.intake.filing;

import io.redress.intake.complaint.Words.Answer;
import io.redress.intake.complaint.Words.Transaction;
import io.redress.intake.input.Input;
import io.redress.taxonomy.Category;
import io.redress.taxonomy.Category.Question;
import io.redress.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the answers to what the taxonomy asks about a category. */
final class AnswersInput {

    private static final String FIELD = "answers.";
    private static final int TEXT = 1_000;
    private static final Set<String> YES_OR_NO = Set.of("YES", "NO");
    private static final Pattern PRINTABLE_ID = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,40}");

    private final Taxonomy taxonomy;
    private final Clock clock;

    AnswersInput(Taxonomy taxonomy, Clock clock) {
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /**
     * @param category null where the customer chose none: then nothing is asked
     * @param given by the questions' ids; null counts as empty
     */
    Answered read(String category, Map<String, String> given, Input input) {
        if (given == null || given.isEmpty()) {
            return Answered.NOTHING;
        }
        List<Question> asked = taxonomy.find(category).map(Category::questions).orElse(List.of());
        refuseUnasked(asked, given, input);
        List<Answer> answers = new ArrayList<>();
        String chain = null;
        String hash = null;
        Instant since = null;
        for (Question question : asked) {
            String field = FIELD + question.id();
            String raw = given.get(question.id());
            switch (question.answer()) {
                case CHAIN -> chain = CryptoFacts.chain(field, raw, input);
                case TRANSACTION_HASH -> hash = CryptoFacts.transactionHash(field, raw, input);
                default -> {
                    String value = read(question, field, raw, input);
                    if (value != null) {
                        answers.add(new Answer(question.id(), question.answer(), value));
                    }
                    if (question.answer() == Category.Answer.DATE && since == null) {
                        since = new OccurredAt(clock, field).read(value, input);
                    }
                }
            }
        }
        if (hash == null && chain != null) {
            // somebody who knows the network only has still said something
            answers.add(0, new Answer(idOf(asked, Category.Answer.CHAIN), Category.Answer.CHAIN, chain));
        }
        return new Answered(List.copyOf(answers), hash == null ? null : new Transaction(chain, hash), since);
    }

    private static String read(Question question, String field, String raw, Input input) {
        return switch (question.answer()) {
            case ADDRESS -> CryptoFacts.address(field, raw, input);
            case AMOUNT -> CryptoFacts.amount(field, raw, input);
            case APP_VERSION -> CryptoFacts.appVersion(field, raw, input);
            case YES_NO -> yesOrNo(field, raw, input);
            default -> input.text(field, raw, TEXT);
        };
    }

    private static String yesOrNo(String field, String raw, Input input) {
        String answer = input.line(field, raw, TEXT);
        if (answer != null && !YES_OR_NO.contains(answer)) {
            input.wrong(field, "yes-or-no");
        }
        return answer;
    }

    private static void refuseUnasked(List<Question> asked, Map<String, String> given, Input input) {
        Set<String> ids = asked.stream().map(Question::id).collect(Collectors.toSet());
        given.keySet().stream()
                .filter(Predicate.not(ids::contains))
                .sorted()
                .limit(1)
                .forEach(id -> input.wrong(
                        PRINTABLE_ID.matcher(id).matches() ? FIELD + id : "answers",
                        "unknown-question",
                        String.join(", ", ids.stream().sorted().toList())));
    }

    private static String idOf(List<Question> asked, Category.Answer form) {
        return asked.stream()
                .filter(question -> question.answer() == form)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
