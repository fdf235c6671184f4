package io.redress.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps one part running: a process that ends without being asked to is named and started again, ever more slowly. */
final class Supervised {

    /** A first start that fails this often is a fault of the set-up and not an accident. */
    private static final int FIRST_TRIES = 3;

    private static final Duration LOOK = Duration.ofMillis(150);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Part part;
    private final Home home;
    private final Progress progress;
    private volatile long began;
    private volatile Process process;
    private volatile boolean wanted = true;
    private volatile boolean wasReady;
    private volatile int ends;

    Supervised(Part part, Home home, Progress progress) {
        this.part = part;
        this.home = home;
        this.progress = progress;
    }

    /** Starts the process and returns; somebody watches it from now on. */
    Supervised start() throws IOException {
        began = System.nanoTime();
        launch();
        Thread watch = new Thread(this::watch, "watch " + part.name());
        watch.setDaemon(true);
        watch.start();
        return this;
    }

    /** Waits until the part serves and says so. */
    void awaitReady(Duration patience) throws InterruptedException {
        while (!part.serves().getAsBoolean()) {
            if (ends >= FIRST_TRIES) {
                throw new Trouble(
                        "%s does not start; why is at the end of %s".formatted(part.name(), home.log(part.name())));
            }
            if (System.nanoTime() - began > patience.toNanos()) {
                throw new Trouble("%s did not become ready within %s; see %s"
                        .formatted(part.name(), Progress.seconds(patience), home.log(part.name())));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
        wasReady = true;
        progress.ready(part.name(), part.address(), Duration.ofNanos(System.nanoTime() - began));
    }

    /** From now on its end is no accident: a signal from the terminal may reach it before {@link #stop} does. */
    void expectEnd() {
        wanted = false;
    }

    /** Ends the process, politely first. */
    synchronized void stop() {
        wanted = false;
        Process running = process;
        if (running == null || !running.isAlive()) {
            forget();
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                progress.say("  %s does not stop by itself; ending it".formatted(part.name()));
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    private void forget() {
        try {
            Recorded.forget(home, part.name());
        } catch (IOException e) {
            progress.say("  cannot remove the note on %s: %s".formatted(part.name(), e.getMessage()));
        }
    }

    private synchronized void launch() throws IOException {
        if (wanted) {
            process = part.launch().start();
            Recorded.write(home, part.name(), process);
        }
    }

    private void watch() {
        long wait = 1;
        try {
            while (wanted) {
                long launched = System.nanoTime();
                int status = process.waitFor();
                if (!wanted) {
                    return;
                }
                ends++;
                Duration lived = Duration.ofNanos(System.nanoTime() - launched);
                wait = lived.compareTo(STEADY) > 0 ? 1 : Math.min(LONGEST_WAIT.toSeconds(), wait);
                progress.say("  %s ended with status %d after %s; starting it again in %d s"
                        .formatted(part.name(), status, Progress.seconds(lived), wait));
                TimeUnit.SECONDS.sleep(wait);
                wait *= 2;
                again();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void again() throws InterruptedException {
        try {
            launch();
        } catch (IOException e) {
            progress.say("  %s cannot be started: %s".formatted(part.name(), e.getMessage()));
            return;
        }
        long again = System.nanoTime();
        while (wasReady && wanted && process.isAlive()) {
            if (part.serves().getAsBoolean()) {
                progress.say("  %s is ready again after %s"
                        .formatted(part.name(), Progress.seconds(Duration.ofNanos(System.nanoTime() - again))));
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
    }
}
