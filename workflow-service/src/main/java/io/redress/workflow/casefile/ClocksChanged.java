package io.redress.workflow.casefile;

/** The dates of a case have changed: waiting timers follow, in the same transaction. */
public record ClocksChanged(String reference) {}
