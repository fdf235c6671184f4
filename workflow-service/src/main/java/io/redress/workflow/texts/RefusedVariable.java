package io.redress.workflow.texts;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A variable that the engine must not keep. The engine's REST API answers it with 400; its message is a code and at
 * most one of our own variable names, never what was typed.
 */
final class RefusedVariable extends FormFieldValidationException {

    private static final long serialVersionUID = 1L;

    private RefusedVariable(String code) {
        super(code, code);
    }

    /** The name itself is not repeated: it could be somebody's text. */
    static RefusedVariable unknownName() {
        return new RefusedVariable("unknown-variable");
    }

    static RefusedVariable wrongType(String knownName) {
        return new RefusedVariable("wrong-type:" + knownName);
    }

    static RefusedVariable wrongCode(String knownName) {
        return new RefusedVariable("invalid-code:" + knownName);
    }

    static RefusedVariable tooLong(String knownName) {
        return new RefusedVariable("text-too-long:" + knownName);
    }

    static RefusedVariable noList(String knownName) {
        return new RefusedVariable("invalid-list:" + knownName);
    }

    static RefusedVariable foreignText(String knownName) {
        return new RefusedVariable("unknown-text:" + knownName);
    }

    static RefusedVariable withoutCase(String knownName) {
        return new RefusedVariable("text-without-case:" + knownName);
    }
}
