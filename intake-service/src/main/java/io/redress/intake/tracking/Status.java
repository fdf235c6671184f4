package io.redress.intake.tracking;

/** Where a complaint stands, as everybody may know it. */
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

    /** Whether nothing more happens by itself. */
    public boolean isEnd() {
        return this == CLOSED || this == WITHDRAWN || this == REJECTED || this == MERGED;
    }
}
