package io.redress.doors;

/** The roles of the house. A person has one or more; a service has {@link #SERVICE} only. */
public final class Roles {

    /** Works cases in the Tasklist. */
    public static final String AGENT = "AGENT";

    /** Decides what agents may not decide alone, and reassigns. */
    public static final String SUPERVISOR = "SUPERVISOR";

    /** Reads the pseudonymous archive. */
    public static final String ANALYST = "ANALYST";

    /** Operates the system: clock, replay, reconciliation, metrics. */
    public static final String ADMIN = "ADMIN";

    /** Another service of the house. */
    public static final String SERVICE = "SERVICE";

    private Roles() {}
}
