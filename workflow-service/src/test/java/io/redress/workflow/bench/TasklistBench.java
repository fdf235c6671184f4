package io.redress.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Ten thousand open cases: {@code ./redress bench tasklist}. Not part of the tests, which only try it out. */
class TasklistBench extends TasklistFigures {

    private static final int CASES = Integer.getInteger("redress.bench.cases", 10_000);
    private static final int COPIES = 40;
    private static final int TIMES = Integer.getInteger("redress.bench.times", 200);
    private static final double MILLISECONDS = 300;

    @Test
    void everyFilterAndTheCaseFormAnswerInLessThan300Milliseconds() throws Exception {
        Figures figures = measure(CASES / COPIES, COPIES, TIMES);

        String said = "%d open cases, each asked for %d times%n%n%s".formatted(CASES, TIMES, figures);
        System.out.println(said);
        Files.writeString(Path.of("target/bench-tasklist.md"), said);
        assertThat(figures.rows())
                .allSatisfy(row -> assertThat(row.p95()).as(row.what()).isLessThan(MILLISECONDS));
    }
}
