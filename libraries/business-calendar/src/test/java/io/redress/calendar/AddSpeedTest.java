package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.bench.AddBenchmark;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The benchmark in short, so that a slow calendar is noticed. */
class AddSpeedTest {

    private static final double FIFTY_MICROSECONDS = 50_000;

    @Test
    void fortyHoursTenYearsAheadTakeLessThanFiftyMicroseconds() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(AddBenchmark.class.getSimpleName())
                        .warmupIterations(2)
                        .warmupTime(TimeValue.milliseconds(300))
                        .measurementIterations(6)
                        .measurementTime(TimeValue.milliseconds(100))
                        .build())
                .run();

        for (RunResult result : results) {
            String label = result.getPrimaryResult().getLabel();
            // the quickest round: what the code needs, without what else the machine was doing
            double quickest = result.getPrimaryResult().getStatistics().getMin();
            System.out.printf("%s %.0f ns%n", label, quickest);
            assertThat(quickest).as(label).isLessThan(FIFTY_MICROSECONDS);
        }
        assertThat(results).hasSize(3);
    }
}
