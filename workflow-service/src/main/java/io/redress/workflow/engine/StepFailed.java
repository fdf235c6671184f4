package io.redress.workflow.engine;

/**
 * A step of the process failed. It carries the kind and the place of the failure but none of its words: the engine
 * writes messages of failures into five of its tables, and words may quote a text (law 6).
 */
public final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StepFailed(String code) {
        super(code);
    }

    /** Keeps where it happened, drops what was said. */
    static StepFailed without(Throwable failure) {
        StepFailed failed = new StepFailed(code(failure));
        failed.setStackTrace(failure.getStackTrace());
        return failed;
    }

    /** The kind of a failure as a code. */
    public static String code(Throwable failure) {
        return failure instanceof StepFailed
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
    }
}
