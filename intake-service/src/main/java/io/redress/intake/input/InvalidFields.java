package io.redress.intake.input;

import java.util.List;

/** Input with fields that cannot be accepted. Nothing of it was saved. */
public final class InvalidFields extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    InvalidFields(List<FieldProblem> problems) {
        super("invalid fields: " + problems.stream().map(FieldProblem::field).toList());
        this.problems = List.copyOf(problems);
    }

    /** In the order of the fields. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
