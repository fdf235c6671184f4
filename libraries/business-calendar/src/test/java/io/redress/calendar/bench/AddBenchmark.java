package io.redress.calendar.bench;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.BusinessCalendars;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What it costs to add 40 working hours ten covered years ahead, beside plain addition of instants in the same run.
 * {@code mvn -q -pl libraries/business-calendar test-compile exec:java
 * -Dexec.mainClass=io.redress.calendar.bench.AddBenchmark -Dexec.classpathScope=test}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(0)
public class AddBenchmark {

    private final BusinessCalendar germany = BusinessCalendars.load().get("germany");
    private final Duration work = Duration.ofHours(40);
    private Instant from = Instant.parse("2036-12-18T10:00:00Z");

    /** Over Christmas, ten years ahead. */
    @Benchmark
    public Instant workingTime() {
        return germany.add(from, work).at();
    }

    /** The other way round. */
    @Benchmark
    public Duration between() {
        return germany.between(from, from.plusSeconds(10 * 86_400));
    }

    /** What a computation without a calendar costs. */
    @Benchmark
    public Instant plainAddition() {
        return from.plus(work);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(AddBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
