package io.redress.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.WholeService;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Replicas that start together make each filter once: the engine would take a second one of the same name. */
class FiltersOnceTest extends WholeService {

    private static final int REPLICAS = 4;

    @Autowired
    Filters filters;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void areMadeOnceHoweverManyStartAtOnce() throws Exception {
        int wanted = count();
        jdbc.update("delete from act_ru_filter");
        CyclicBarrier together = new CyclicBarrier(REPLICAS);
        ExecutorService threads = Executors.newFixedThreadPool(REPLICAS);
        try {
            Callable<Void> start = () -> {
                together.await(1, TimeUnit.MINUTES);
                filters.make();
                return null;
            };
            for (Future<Void> started : threads.invokeAll(Collections.nCopies(REPLICAS, start))) {
                started.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(count()).isEqualTo(wanted).isPositive();
    }

    private int count() {
        return jdbc.queryForObject("select count(*) from act_ru_filter", Integer.class);
    }
}
