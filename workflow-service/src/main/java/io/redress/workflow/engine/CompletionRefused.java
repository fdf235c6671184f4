package io.redress.workflow.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A task cannot be completed like this. The engine's REST API answers it with 400; nothing was changed. The message is
 * a code and the name of one of our variables, never what was typed.
 */
public final class CompletionRefused extends FormFieldValidationException {

    private static final long serialVersionUID = 1L;

    private CompletionRefused(String code) {
        super(code, code);
    }

    /** A variable must be there. */
    public static CompletionRefused missing(String name) {
        return new CompletionRefused("missing:" + name);
    }

    /** A variable has a value that is none of its codes. */
    public static CompletionRefused invalid(String name) {
        return new CompletionRefused("invalid-code:" + name);
    }

    /** @param code says what is wrong with the completion as a whole, such as {@code point-without-finding} */
    public static CompletionRefused because(String code) {
        return new CompletionRefused(code);
    }
}
