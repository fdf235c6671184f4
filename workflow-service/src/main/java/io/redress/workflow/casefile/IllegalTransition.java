package io.redress.workflow.casefile;

/** A case cannot go from one status to the other. */
public final class IllegalTransition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalTransition(Status from, Status to) {
        super("illegal-transition:" + from + ":" + to);
    }
}
