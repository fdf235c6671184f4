package io.redress.secretguard.bench;

import io.redress.secretguard.Inspection;
import io.redress.secretguard.SecretGuard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What it costs to inspect 200,000 bytes (UTF-8) of prose, beside one pass of the simplest regular expression over the same
 * text: 200 such operations a second are 40 MB/s. {@code mvn -q -pl libraries/secret-guard test-compile exec:java
 * -Dexec.mainClass=io.redress.secretguard.bench.InspectBenchmark -Dexec.classpathScope=test}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(0)
public class InspectBenchmark {

    private static final int BYTES = 200_000;
    private static final Pattern LONG_WORD = Pattern.compile("\\b[0-9A-Fa-f]{64}\\b");

    @Param({"english", "chinese_simplified", "japanese", "korean", "spanish", "french"})
    private String list;

    private String prose;

    @Setup
    public void read() throws IOException {
        try (InputStream in = SecretGuard.class.getResourceAsStream("prose/" + list + ".txt.gz");
                InputStream text = new GZIPInputStream(in)) {
            prose = new String(text.readNBytes(BYTES), StandardCharsets.UTF_8);
        }
    }

    /** All finders. */
    @Benchmark
    public Inspection inspect() {
        return SecretGuard.standard().inspect(prose);
    }

    /** One of the many expressions that a guard made of them would need. */
    @Benchmark
    public boolean oneRegularExpression() {
        return LONG_WORD.matcher(prose).find();
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(InspectBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
