package io.redress.workflow.casefile;

/** Why something that came in is not handled as a complaint. */
public enum Disposition {
    /** A complaint, but not one that this house may or must decide. */
    INADMISSIBLE,
    /** No expression of dissatisfaction (ISO 10002 3.2): a question, a thank-you, a test. */
    NOT_A_COMPLAINT
}
