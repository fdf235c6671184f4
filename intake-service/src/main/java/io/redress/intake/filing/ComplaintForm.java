package io.redress.intake.filing;

import io.redress.intake.filing.ComplaintRequest.ContactRequest;
import io.redress.intake.filing.ComplaintRequest.RepresentativeRequest;
import io.redress.intake.filing.ComplaintRequest.TransactionRequest;
import io.redress.secretguard.SecretGuard;
import io.redress.taxonomy.Category;
import io.redress.taxonomy.Category.Question;
import io.redress.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the form sends: the fields as a browser names them. {@code category} is the family that was chosen and {@code kind}
 * what was chosen below it; answers to the questions of a category come as {@code answer.<category>.<question>}, since a
 * browser sends those of every category along.
 */
final class ComplaintForm {

    private static final String KEY = "formKey";
    private static final String HASH = "hash";
    private static final int KEY_LENGTH = 36;

    private final Taxonomy taxonomy;
    private final Map<String, String> fields;

    /** @param fields by name; whatever else is in it is not looked at */
    ComplaintForm(Taxonomy taxonomy, Map<String, String> fields) {
        this.taxonomy = taxonomy;
        this.fields = Map.copyOf(fields);
    }

    /** A form with a key of its own, which makes its filing happen once. */
    static ComplaintForm empty(Taxonomy taxonomy, String language) {
        return new ComplaintForm(taxonomy, Map.of(KEY, UUID.randomUUID().toString(), "language", language));
    }

    ComplaintForm withKey(String key) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(KEY, key);
        return new ComplaintForm(taxonomy, changed);
    }

    /** What was typed into a field, or null. */
    public String value(String name) {
        return fields.get(name);
    }

    /** The same of an answer. */
    public String answer(String category, String question) {
        return value(answerName(category, question));
    }

    /** The name of an answer's field. */
    public static String answerName(String category, String question) {
        return "answer." + category + "." + question;
    }

    /** Made with the empty form; the idempotency key of the filing. */
    public String formKey() {
        return value(KEY);
    }

    /** The family that was chosen, or null. */
    public String category() {
        return value("category");
    }

    /** What was chosen below the family, or else the family; null when nothing was. */
    public String kind() {
        String kind = value("kind");
        boolean chosen = isThere(kind)
                && taxonomy.find(kind)
                        .filter(known -> !isThere(category()) || known.family().equals(category()))
                        .isPresent();
        return chosen ? kind : category();
    }

    /** Whether anything was typed into one of these fields. */
    public boolean has(List<String> names) {
        return names.stream().anyMatch(name -> isThere(value(name)));
    }

    /** What is shown again goes through the secret guard as well: a phrase must not travel back and forth. */
    ComplaintForm masked() {
        Map<String, String> masked = new HashMap<>();
        // nobody types a key, but anything can be sent as one
        fields.forEach((name, value) ->
                masked.put(name, name.equals(KEY) && value.length() == KEY_LENGTH ? value : masked(name, value)));
        return new ComplaintForm(taxonomy, masked);
    }

    ComplaintRequest request() {
        boolean transaction = has(List.of("chain", HASH));
        return new ComplaintRequest(
                "WEB",
                value("language"),
                kind(),
                value("subject"),
                value("description"),
                value("occurredAt"),
                value("remedySought"),
                transaction ? List.of(new TransactionRequest(value("chain"), value(HASH))) : List.of(),
                new ContactRequest(
                        value("name"),
                        value("email"),
                        value("phone"),
                        value("country"),
                        value("address"),
                        value("customerNumber"),
                        value("legalId")),
                value("product"),
                answers(),
                value("detriment"),
                new RepresentativeRequest(
                        value("representativeName"),
                        value("representativeEmail"),
                        value("representativePhone"),
                        value("representativeAddress"),
                        value("representativeLegalId")));
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        String kind = kind();
        for (Question question : taxonomy.find(kind).map(Category::questions).orElse(List.of())) {
            String given = answer(kind, question.id());
            if (isThere(given)) {
                answers.put(question.id(), given);
            }
        }
        return answers;
    }

    private String masked(String name, String value) {
        SecretGuard guard = SecretGuard.standard();
        return (hashNames().contains(name) ? guard.inspectTransactionHash(value) : guard.inspect(value)).masked();
    }

    private List<String> hashNames() {
        List<String> names = new ArrayList<>(List.of(HASH));
        for (Category category : taxonomy.categories()) {
            category.questions().stream()
                    .filter(question -> question.answer() == Category.Answer.TRANSACTION_HASH)
                    .forEach(question -> names.add(answerName(category.code(), question.id())));
        }
        return names;
    }

    private static boolean isThere(String value) {
        return value != null && !value.isBlank();
    }

    @Override
    public String toString() {
        return "ComplaintForm[]";
    }
}
