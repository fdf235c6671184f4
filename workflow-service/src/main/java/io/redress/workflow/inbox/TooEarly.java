package io.redress.workflow.inbox;

/** An event came before the one that it builds on: it stays in the inbox and is tried again. */
final class TooEarly extends RuntimeException {

    static final String CODE = "TOO_EARLY";

    private static final long serialVersionUID = 1L;

    TooEarly() {
        super(CODE, null, false, false);
    }
}
