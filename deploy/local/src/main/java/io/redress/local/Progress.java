package io.redress.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees; one line at a time, from whichever thread. */
final class Progress {

    private static final double MILLIS = 1000.0;

    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void ready(String part, String address, Duration took) {
        say("  ready  %-22s %-34s %s".formatted(part, address, seconds(took)));
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS);
    }
}
