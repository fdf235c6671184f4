package io.redress.workflow.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/** Measures how long something takes, many times, and says it as a table. */
final class Figures {

    private static final double MILLION = 1_000_000.0;
    private static final int WARM_UP = 10;

    private final List<Row> rows = new ArrayList<>();
    private final int times;

    Figures(int times) {
        this.times = times;
    }

    /** Milliseconds. */
    record Row(String what, double p50, double p95, double p99) {}

    /** @param once does it once; the number tells the rounds apart */
    void measure(String what, IntConsumer once) {
        for (int round = 0; round < Math.min(WARM_UP, times); round++) {
            once.accept(round);
        }
        long[] took = new long[times];
        for (int round = 0; round < times; round++) {
            long began = System.nanoTime();
            once.accept(round);
            took[round] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        rows.add(new Row(what, at(took, 0.5), at(took, 0.95), at(took, 0.99)));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / MILLION;
    }

    List<Row> rows() {
        return rows;
    }

    /** As Markdown. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("| request | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|\n");
        rows.forEach(row -> table.append(
                String.format(Locale.ROOT, "| %s | %.0f | %.0f | %.0f |%n", row.what, row.p50, row.p95, row.p99)));
        return table.toString();
    }
}
