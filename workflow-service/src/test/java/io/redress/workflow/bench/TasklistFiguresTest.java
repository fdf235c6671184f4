package io.redress.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tries the benchmark out, small: that it asks for something and is answered, not how fast. */
class TasklistFiguresTest extends TasklistFigures {

    @Test
    void asksForEveryFilterAndTheCaseFormAsAgentAndSupervisor() throws Exception {
        Figures figures = measure(10, 4, 2);

        assertThat(figures.rows())
                .extracting(Figures.Row::what)
                .contains("agent: My departments, page", "supervisor: Overdue, count", "agent: case form");
        assertThat(figures.toString()).contains("| agent: All tasks, page |");
    }
}
