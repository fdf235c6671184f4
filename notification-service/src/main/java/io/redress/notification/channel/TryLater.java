package io.redress.notification.channel;

/** The mail did not go out now and may later. */
public final class TryLater extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final boolean theirs;

    private TryLater(String problem, boolean theirs) {
        super(problem);
        this.problem = problem;
        this.theirs = theirs;
    }

    /** Our side is in trouble: it waits as long as that lasts. */
    public static TryLater ours(String problem) {
        return new TryLater(problem, false);
    }

    /** The receiving side says "later": some day it is too late. */
    public static TryLater theirs(String problem) {
        return new TryLater(problem, true);
    }

    /** A code such as {@code MAIL_SERVER_AWAY}. */
    public String problem() {
        return problem;
    }

    /** Whether waiting has an end. */
    public boolean isTheirs() {
        return theirs;
    }
}
