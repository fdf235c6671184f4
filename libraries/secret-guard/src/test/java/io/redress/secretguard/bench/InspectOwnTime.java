package io.redress.secretguard.bench;

import io.redress.secretguard.SecretGuard;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What {@link InspectBenchmark} measures, in the thread's own time: for machines on which others work too. Prints MB/s (UTF-8)
 * of the best of many rounds. {@code mvn -q -pl libraries/secret-guard test-compile exec:java
 * -Dexec.mainClass=io.redress.secretguard.bench.InspectOwnTime -Dexec.classpathScope=test}
 */
public final class InspectOwnTime {

    private static final int BYTES = 200_000;
    private static final int ROUNDS = 60;
    private static final int IN_A_ROUND = 5;
    private static final Pattern LONG_WORD = Pattern.compile("\\b[0-9A-Fa-f]{64}\\b");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private InspectOwnTime() {}

    public static void main(String[] args) throws IOException {
        for (String list : List.of("english", "chinese_simplified", "japanese", "korean", "spanish", "french")) {
            String prose = prose(list);
            double guard = 0;
            double expression = 0;
            // both sides in turn, so that a disturbance meets both
            for (int round = 0; round < ROUNDS; round++) {
                guard = Math.max(
                        guard, megabytesPerSecond(() -> SecretGuard.standard().inspect(prose)));
                expression = Math.max(
                        expression,
                        megabytesPerSecond(() -> LONG_WORD.matcher(prose).find()));
            }
            System.out.printf("%-20s %4.0f MB/s, one expression %4.0f MB/s%n", list, guard, expression);
        }
    }

    private static double megabytesPerSecond(Runnable inspection) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < IN_A_ROUND; i++) {
            inspection.run();
        }
        double micros = (THREADS.getCurrentThreadCpuTime() - before) / 1000.0;
        return IN_A_ROUND * BYTES / micros;
    }

    private static String prose(String list) throws IOException {
        try (InputStream in = SecretGuard.class.getResourceAsStream("prose/" + list + ".txt.gz");
                InputStream text = new GZIPInputStream(in)) {
            return new String(text.readNBytes(BYTES), StandardCharsets.UTF_8);
        }
    }
}
