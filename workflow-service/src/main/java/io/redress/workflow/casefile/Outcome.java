package io.redress.workflow.casefile;

/** What a department found. */
public enum Outcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD
}
