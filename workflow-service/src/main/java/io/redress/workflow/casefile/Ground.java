package io.redress.workflow.casefile;

/** What decided the time of an estimate. */
public enum Ground {
    /** The working time of {@code estimate.dmn}. */
    POLICY,
    /** How long closed cases of the kind really took: longer than the policy says. */
    LEARNED,
    /** The legal date, which no promise may pass. */
    STATUTE,
    /** A person who explained a delay. */
    PERSON
}
