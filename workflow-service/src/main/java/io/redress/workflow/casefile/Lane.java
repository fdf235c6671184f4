package io.redress.workflow.casefile;

/** How a case travels. */
public enum Lane {
    NORMAL,
    /** Recorded without waiting for anybody, straight to the security department, clock around the clock. */
    EMERGENCY
}
