package io.redress.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A process of the stack that is stopped (SIGSTOP) until it is thawed. */
public final class Frozen {

    private final long pid;

    private Frozen(long pid) {
        this.pid = pid;
    }

    /** Freezes the process whose command line holds the word and this stack's home. */
    public static Frozen process(String word, Stack stack) {
        long pid = stack.process(word).pid();
        signal("-STOP", pid);
        return new Frozen(pid);
    }

    /** Lets it run on. */
    public void thaw() {
        signal("-CONT", pid);
    }

    private static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
