package io.redress.system.clocks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One line of a table that says what must happen to a complaint, and when.
 *
 * @param what {@code WARNING}, {@code HOLDING}, {@code DUE} or {@code PROGRESS}
 * @param clock {@code own}, a legal one as {@code regime.clock}, or {@code -} for a progress report
 */
record Row(Instant at, String what, String clock) {

    static final String PROGRESS = "PROGRESS";

    /** The table of a regime, in the order in which it was written. */
    static List<Row> table(String regime) {
        String file = "/eight-weeks/" + regime + ".txt";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Row.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*"))
                    .map(cells -> new Row(Instant.parse(cells[0]), cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isProgress() {
        return what.equals(PROGRESS);
    }

    /** Whether it is a date that was passed, and not one of the house's own. */
    boolean isBreach() {
        return what.equals("DUE") && !clock.equals("own");
    }

    @Override
    public String toString() {
        return at + " " + what + " " + clock;
    }
}
