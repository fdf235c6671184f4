package io.redress.workflow.casefile;

/** Where a complaint stands, in the words that the customer is shown. */
public enum Status {
    SUBMITTED,
    RECORDED,
    IN_PROGRESS,
    WAITING_FOR_CUSTOMER,
    RESOLVED,
    CLOSED,
    WITHDRAWN,
    REJECTED,
    MERGED;

    /** Whether the cycle is over: the process no longer listens, and what comes now needs after-care. */
    public boolean ended() {
        return this == CLOSED || this == WITHDRAWN || this == REJECTED || this == MERGED;
    }
}
