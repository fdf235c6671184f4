package io.redress.intake.input;

import java.util.List;

/**
 * What is wrong with one field. The sentence stands in the message bundle under {@code problem.<code>}.
 *
 * @param field its path in the request
 * @param arguments numbers and lists for the sentence; never what the customer typed
 */
public record FieldProblem(String field, String code, List<Object> arguments) {

    /** The key of the sentence. */
    public String key() {
        return "problem." + code;
    }
}
