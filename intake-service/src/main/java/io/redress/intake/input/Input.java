package io.redress.intake.input;

import io.redress.intake.complaint.Redaction;
import io.redress.secretguard.Confidence;
import io.redress.secretguard.Inspection;
import io.redress.secretguard.SecretGuard;
import io.redress.secretguard.SecretKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The door for everything that customers type: it tidies, measures and masks one request's fields, and collects what is
 * wrong with them, so that a person hears of everything at once. No text reaches a store, a log or an event but through
 * here.
 */
public final class Input {

    private final SecretGuard guard = SecretGuard.standard();
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<Redaction> redactions = new ArrayList<>();

    /** Text of several lines; null when it is blank. */
    public String text(String field, String raw, int longest) {
        return guarded(field, measured(field, PlainText.lines(raw), longest), guard::inspect);
    }

    /** Text of one line; null when it is blank. */
    public String line(String field, String raw, int longest) {
        return guarded(field, measured(field, PlainText.line(raw), longest), guard::inspect);
    }

    /** A transaction's hash; null when it is blank. */
    public String transactionHash(String field, String raw, Pattern form, int longest) {
        String measured = measured(field, PlainText.line(raw), longest);
        if (measured != null && !form.matcher(measured).matches()) {
            wrong(field, "transaction-hash");
            return null;
        }
        return guarded(field, measured, guard::inspectTransactionHash);
    }

    /** A value that has a form of its own; null when it is blank or wrong. */
    public String formed(String field, String raw, Pattern form, int longest, String code) {
        String line = measured(field, PlainText.line(raw), longest);
        if (line != null && !form.matcher(line).matches()) {
            wrong(field, code);
            return null;
        }
        return guarded(field, line, guard::inspect);
    }

    /** Complains when the value is missing and nothing else is wrong with the field. */
    public <T> T required(String field, T value) {
        if (value == null
                && problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            wrong(field, "missing");
        }
        return value;
    }

    /** Notes that a field is wrong. */
    public void wrong(String field, String code, Object... arguments) {
        problems.add(new FieldProblem(field, code, List.of(arguments)));
    }

    /** @throws InvalidFields when anything is wrong */
    public void refuseWhatIsWrong() {
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    /** What was masked so far. */
    public List<Redaction> redactions() {
        return List.copyOf(redactions);
    }

    private String measured(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            wrong(field, "too-long", longest, text.length());
            return null;
        }
        return text;
    }

    private String guarded(String field, String text, Function<String, Inspection> inspect) {
        if (text == null) {
            return null;
        }
        Inspection inspection = inspect.apply(text);
        Set<SecretKind> certain = inspection.kinds(Confidence.CERTAIN);
        inspection.kinds().forEach(kind -> {
            Confidence confidence = certain.contains(kind) ? Confidence.CERTAIN : Confidence.LIKELY;
            redactions.add(new Redaction(field, kind.name(), confidence));
        });
        return inspection.masked();
    }
}
