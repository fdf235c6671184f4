package io.redress.workflow.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.realparts.RealParts;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Replicas come to an empty database at the same moment, on a real PostgreSQL. */
class StartsTogetherTest {

    private static final int REPLICAS = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(REPLICAS);
    private final JdbcTemplate jdbc = new JdbcTemplate(database());

    @BeforeEach
    void anEmptyDatabase() {
        jdbc.execute("drop schema public cascade; create schema public");
    }

    @AfterEach
    void threadsEnd() {
        threads.shutdownNow();
    }

    @RepeatedTest(2)
    void eachBuildsItsEngineAndTheSchemaIsMadeOnce() throws Exception {
        CyclicBarrier schema = new CyclicBarrier(REPLICAS);
        List<ProcessEngine> engines = atOnce(replica -> build("replica-" + replica, schema));
        try {
            assertThat(jdbc.queryForObject(
                            "select count(*) from act_ge_property where name_ = 'schema.version'", Integer.class))
                    .isEqualTo(1);
            assertThat(jdbc.queryForList("select value_ from act_ge_property where name_ = 'camunda.installation.id'"))
                    .hasSize(1);
        } finally {
            engines.forEach(ProcessEngine::close);
        }
    }

    @RepeatedTest(2)
    void eachFindsTheServicesOwnTables() throws Exception {
        atOnce(replica -> {
            DataSource database = database();
            new SchemaInTurn().migrateInTurn(new InTurn(database)).migrate(flyway(database));
            return replica;
        });

        assertThat(jdbc.queryForList("select version from flyway_schema_history where success", String.class))
                .doesNotHaveDuplicates()
                .contains("2", "3");
    }

    @Test
    void aTurnThatIsOverLeavesNoLockBehind() {
        new InTurn(database()).run(() -> assertThat(locks()).isEqualTo(1));

        assertThat(locks()).isZero();
    }

    private int locks() {
        return jdbc.queryForObject(
                "select count(*) from pg_locks where locktype = 'advisory' and granted and database ="
                        + " (select oid from pg_database where datname = current_database())",
                Integer.class);
    }

    private interface Start<T> {
        T replica(int number) throws Exception;
    }

    private <T> List<T> atOnce(Start<T> start) throws Exception {
        CyclicBarrier together = new CyclicBarrier(REPLICAS);
        List<Callable<T>> starts = IntStream.range(0, REPLICAS)
                .mapToObj(number -> (Callable<T>) () -> {
                    awaitAll(together);
                    return start.replica(number);
                })
                .toList();
        List<T> started = new java.util.ArrayList<>();
        for (Future<T> one : threads.invokeAll(starts)) {
            started.add(one.get());
        }
        return started;
    }

    /** @param schema where each waits for the others before it looks for the schema */
    private static ProcessEngine build(String name, CyclicBarrier schema) {
        DataSource database = database();
        ProcessEngineConfigurationImpl engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setDataSource(database);
        engine.setDatabaseSchemaUpdate("true");
        engine.setJobExecutorActivate(false);
        engine.setHistoryTimeToLive("P180D");
        engine.getProcessEnginePlugins().add(new AbstractProcessEnginePlugin() {
            @Override
            public void postInit(ProcessEngineConfigurationImpl ready) {
                awaitAll(schema);
            }
        });
        engine.getProcessEnginePlugins().add(new EngineInTurn(new InTurn(database)));
        return engine.buildProcessEngine();
    }

    private static void awaitAll(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/outbox", "classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static DataSource database() {
        RealParts.Postgres postgres = RealParts.postgres("replicas");
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl());
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
        return database;
    }
}
