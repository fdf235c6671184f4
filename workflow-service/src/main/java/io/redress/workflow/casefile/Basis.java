package io.redress.workflow.casefile;

/** What an estimate rests on. */
public enum Basis {
    /** The customer's signals alone. */
    PROVISIONAL,
    /** The case as it was recorded. */
    CONFIRMED,
    /** A later change: another department, a pause. */
    REVISED
}
