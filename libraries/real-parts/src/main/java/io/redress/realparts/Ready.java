package io.redress.realparts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for child processes to serve and to end. */
final class Ready {

    private static final int LOOK_MILLIS = 100;
    private static final int STOP_SECONDS = 20;
    private static final int TAIL = 3000;

    private Ready() {}

    static void await(String what, Duration patience, Process process, Path log, BooleanSupplier serves)
            throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!serves.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IOException(
                        "%s ended with %d while starting: %s".formatted(what, process.exitValue(), tail(log)));
            }
            if (System.nanoTime() > deadline) {
                end(process, true);
                throw new IOException("%s did not serve within %s: %s".formatted(what, patience, tail(log)));
            }
            pause();
        }
    }

    static void end(Process process, boolean hard) {
        if (process == null) {
            return;
        }
        try {
            if (hard) {
                process.destroyForcibly();
            } else {
                process.destroy();
            }
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "no log";
        }
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - TAIL));
    }
}
