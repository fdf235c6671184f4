package io.redress.workflow.casefile;

/** How bad it is for the complainant; also decides what a task list shows first. */
public enum Severity {
    LOW(20),
    MEDIUM(50),
    HIGH(70),
    CRITICAL(90);

    private final int priority;

    Severity(int priority) {
        this.priority = priority;
    }

    /** The task priority of a case that is in time, 0 to 100. */
    public int priority() {
        return priority;
    }

    /** The task priority once the due time has passed: above every case of the same severity that is in time. */
    public int overduePriority() {
        return priority + 10;
    }
}
