package io.redress.system.clocks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One line of a table that says what must happen to a complaint, and when.
 *
 * @param what {@code WARNING}, {@code HOLDING}, {@code DUE}, {@code ESCALATION} with level and reason, or {@code PROGRESS}
 * @param clock {@code own}, a legal one as {@code regime.clock}, or {@code -} for a progress report
 * @param stop when the walk looks: each report is counted from the moment the one before it was told, so that each comes a
 *     little later in its minute than the last
 */
record Row(Instant at, String what, String clock, Instant stop) {

    static final String PROGRESS = "PROGRESS";

    private static final Duration LATER_EACH_TIME = Duration.ofSeconds(15);

    /** The table of a regime, in the order in which it was written. */
    static List<Row> table(String regime) {
        String file = "/eight-weeks/" + regime + ".txt";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Row.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            int reports = 0;
            for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
                String[] cells = line.split("\\s*\\|\\s*");
                Instant at = Instant.parse(cells[0]);
                boolean report = cells[1].equals(PROGRESS);
                reports += report ? 1 : 0;
                Instant stop = report ? at.plus(LATER_EACH_TIME.multipliedBy(reports + 1L)) : at;
                rows.add(new Row(at, cells[1], cells[2], stop));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
