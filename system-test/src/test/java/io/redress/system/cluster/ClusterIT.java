package io.redress.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.system.cluster.Topic.Said;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Stack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two workflow-services on one PostgreSQL and one broker. Both start at the same moment on an empty database; later one is
 * killed with signal 9 while the promises of sixty cases pass.
 */
class ClusterIT {

    private static final int CASES = 60;
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    /** Longer than a job stays locked by an engine that does not come back (five minutes of the engine's clock). */
    private static final Duration LOCKS_RUN_OUT = Duration.ofMinutes(10);

    /** What a replica locks while it prepares the database ({@code InTurn} in workflow-service). */
    private static final String TURN = "%d".formatted(0x5245_4452_4553_53L);

    private static Stack stack;
    private static Replica left;
    private static Replica right;
    private static Database database;

    @BeforeAll
    static void bothStartAtOnceOnAnEmptyDatabase() {
        stack = Stack.partly("home-cluster", "intake");
        database = Database.of(stack, "workflow");
        database.rows("select pg_advisory_lock(" + TURN + ")");
        left = Replica.start(stack, "left", "workflow");
        right = Replica.start(stack, "right", "workflow");
        Eventually.holds(
                "both stand before the empty database",
                () -> database.count("select count(*) from pg_locks where locktype = 'advisory' and not granted") == 2);
        database.rows("select pg_advisory_unlock(" + TURN + ")");
        left.awaitReady();
        right.awaitReady();
    }

    @AfterAll
    static void theStackEnds() throws SQLException {
        database.close();
        left.kill();
        right.kill();
        stack.stop();
    }

    @Test
    void everythingThatIsMadeAtTheFirstStartIsThereOnce() {
        assertThat(database.rows("select key_ from act_re_procdef group by key_ having count(*) > 1"))
                .as("models deployed twice")
                .isEmpty();
        assertThat(database.count("select count(*) from act_re_procdef")).isEqualTo(2);
        assertThat(database.rows("select name_ from act_ru_filter group by name_ having count(*) > 1"))
                .as("filters made twice")
                .isEmpty();
        assertThat(database.rows("select group_id_ || ' ' || resource_type_ || ' ' || resource_id_"
                        + " from act_ru_authorization where type_ = 1 and resource_id_ = '*'"
                        + " group by group_id_, resource_type_, resource_id_ having count(*) > 1"))
                .as("grants made twice")
                .isEmpty();
    }

    @Test
    void theOneThatIsLeftFinishesWhatTheKilledOneHadBegun() {
        List<String> references = file();
        Set<String> recorded = record(references.subList(0, CASES / 2));
        Replica sender = left.sent() > 0 ? left : right;
        Replica survivor = sender == left ? right : left;
        assertThat(survivor.sent()).as("one relay at a time").isZero();
        String holder = database.rows("select holder from event_lease").get(0);

        left.driveTo(TWO_WEEKS);
        right.driveTo(TWO_WEEKS);
        awaitBothAtWork();
        sender.kill();
        int done = steps();

        assertThat(done).as("killed in the middle").isLessThan(CASES);
        survivor.driveTo(TWO_WEEKS.plus(LOCKS_RUN_OUT));
        Eventually.within(Duration.ofMinutes(3), "all promises were looked at", () -> steps() == CASES);
        Eventually.within(Duration.ofMinutes(2), "everything was sent and nothing is due", ClusterIT::isQuiet);

        assertThat(survivor.sent()).as("took over the relay").isPositive();
        assertThat(database.rows("select holder from event_lease")).hasSize(1).doesNotContain(holder);
        eachPromiseWasEscalatedOnce(references);
        nothingIsLeftBehind();
        everyReaderSeesEachCaseInOrder(references);
        peopleAreAskedOnce(recorded);

        sender.start(TWO_WEEKS.plus(LOCKS_RUN_OUT));
        sender.awaitReady();
        theyGoOnTogether(references, sender, survivor);
    }

    private static List<String> file() {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            references.add(Customer.files(stack, Customer.complaint("en", "Late " + i, "It is pending."))
                    .reference());
        }
        Eventually.holds(
                "all have an estimate",
                () -> database.count("select count(*) from case_estimate where basis = 'PROVISIONAL'") == CASES);
        return references;
    }

    /** Agents work at both. */
    private static Set<String> record(List<String> references) {
        for (int i = 0; i < references.size(); i++) {
            String address = i % 2 == 0 ? left.address() : right.address();
            Agent.named(stack, "agent", address).records(references.get(i), "It is late");
        }
        Eventually.holds("all events have left", ClusterIT::isSent);
        return new TreeSet<>(references);
    }

    private static void awaitBothAtWork() {
        Set<String> owners = new TreeSet<>();
        long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (owners.size() < 2 || steps() == 0) {
            owners.addAll(database.rows("select distinct lock_owner_ from act_ru_job where lock_owner_ is not null"));
            assertThat(System.nanoTime()).as("job executors at work: " + owners).isLessThan(patience);
        }
    }

    private static int steps() {
        return database.count("select count(*) from case_clock_step where kind = 'DUE' and clock = 'own'");
    }

    private static boolean isSent() {
        return database.count("select count(*) from case_outbox where sent_at is null") == 0;
    }

    private static boolean isQuiet() {
        return isSent() && database.count("select count(*) from act_ru_job where lock_owner_ is not null") == 0;
    }

    private static void eachPromiseWasEscalatedOnce(List<String> references) {
        assertThat(database.rows("select reference from case_clock_step where kind = 'DUE' and clock = 'own'"))
                .containsExactlyInAnyOrderElementsOf(references);
        assertThat(database.rows("select reference from case_outbox where type = 'complaint-escalated'"))
                .as("escalated for its one date, once")
                .containsExactlyInAnyOrderElementsOf(references);
    }

    private static void nothingIsLeftBehind() {
        assertThat(database.rows("select type || ' ' || problem from inbox where handled_at is null"))
                .isEmpty();
        assertThat(database.rows("select incident_type_ from act_ru_incident")).isEmpty();
        assertThat(database.rows("select type_ from act_ru_job where retries_ = 0 or exception_stack_id_ is not null"))
                .isEmpty();
    }

    /** A record may come twice when its sender dies before it wrote down that it was sent: at once, and as it was. */
    private static void everyReaderSeesEachCaseInOrder(List<String> references) {
        Map<String, List<Said>> topic = Topic.read(stack, "redress.case");
        assertThat(topic.keySet()).containsExactlyInAnyOrderElementsOf(references);
        topic.forEach((reference, said) -> {
            List<Said> once = said.stream().distinct().toList();
            for (int i = 0; i < once.size(); i++) {
                assertThat(once.get(i).sequence()).as(reference + " " + said).isEqualTo(i + 1L);
            }
            assertThat(said.stream().map(Said::sequence)).as(reference).isSorted();
            assertThat(once)
                    .hasSize(database.count(
                            "select last_seq from case_outbox_counter where reference = '" + reference + "'"));
        });
        long repeated = topic.values().stream()
                .mapToLong(said -> said.size() - said.stream().distinct().count())
                .sum();
        assertThat(repeated).as("no more than were under way at the kill").isLessThan(CASES);
    }

    private static void peopleAreAskedOnce(Set<String> recorded) {
        assertThat(database.rows("select e.business_key_ from act_ru_task t join act_ru_execution e"
                        + " on e.id_ = t.proc_inst_id_ where t.task_def_key_ = 'ExplainDelay'"))
                .containsExactlyInAnyOrderElementsOf(recorded);
    }

    private static void theyGoOnTogether(List<String> references, Replica back, Replica survivor) {
        String reference = references.get(0);
        Agent.named(stack, "agent", back.address())
                .resolves(reference, "UPHELD", "Done.", "It was late.", "It is late");
        assertThat(Agent.named(stack, "agent", survivor.address())
                        .opens(reference)
                        .get("status")
                        .asText())
                .isEqualTo("RESOLVED");
        Eventually.holds("the answer has left", ClusterIT::isSent);
        assertThat(back.sent()).as("the lease stays where it is").isZero();
    }
}
