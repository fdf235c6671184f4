package io.redress.outbox.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.messaging.Event;
import io.redress.messaging.Leases.Grant;
import io.redress.messaging.NewEvent;
import io.redress.messaging.Nudge;
import io.redress.messaging.ParkedReference;
import io.redress.messaging.PendingEvent;
import io.redress.realparts.RealParts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Outbox, inbox, leases and marks, on PostgreSQL and on the H2 of process tests. */
class JdbcStoresTest {

    private static final Instant NOW = Instant.parse("2026-11-22T21:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final List<Database> DATABASES = List.of(postgres(), h2());

    private final String reference = "R-" + UUID.randomUUID();

    record Database(
            String name, JdbcTemplate jdbc, TransactionTemplate transaction, JdbcOutbox outbox, Set<String> nudged) {

        static Database at(String name, DataSource source) {
            Tables.create(source);
            Set<String> nudged = ConcurrentHashMap.newKeySet();
            StaticListableBeanFactory beans = new StaticListableBeanFactory();
            Nudge relay = nudged::add;
            beans.addBean("relay", relay);
            JdbcTemplate jdbc = new JdbcTemplate(source);
            return new Database(
                    name,
                    jdbc,
                    new TransactionTemplate(new DataSourceTransactionManager(source)),
                    new JdbcOutbox(jdbc, beans.getBeanProvider(Nudge.class)),
                    nudged);
        }

        long write(NewEvent event) {
            Long sequence = transaction.execute(status -> outbox.write(event));
            return sequence == null ? 0 : sequence;
        }

        JdbcOutboxStore store() {
            return new JdbcOutboxStore(jdbc, CLOCK, Duration.ofDays(30));
        }

        JdbcInbox inbox() {
            return new JdbcInbox(jdbc, CLOCK);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Database> databases() {
        return DATABASES.stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEventLeavesIfAndOnlyIfItsFactIsCommitted(Database database) {
        database.transaction().executeWithoutResult(status -> {
            database.outbox().write(event("undone"));
            status.setRollbackOnly();
        });
        assertThat(database.store().head(reference)).isEmpty();
        assertThat(database.nudged()).doesNotContain(reference);

        NewEvent done = event("done");
        database.write(done);
        assertThat(database.store().head(reference)).contains(new PendingEvent(done, 1));
        assertThat(database.nudged()).contains(reference);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEventOutsideATransactionIsRefused(Database database) {
        assertThatThrownBy(() -> database.outbox().write(event("alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sequencesHaveNoGapsWhoeverWritesAtOnce(Database database) throws Exception {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(CompletableFuture.runAsync(() -> {
                for (int number = 0; number < 10; number++) {
                    database.write(event("noted"));
                }
            }));
        }
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);

        assertThat(database.jdbc()
                        .queryForList(
                                "select seq from case_outbox where reference = ? order by seq", Long.class, reference))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void headsLeaveInOrderAndAreKeptForAWhile(Database database) {
        JdbcOutboxStore store = database.store();
        NewEvent first = event("first");
        NewEvent second = event("second");
        database.write(first);
        database.write(second);
        assertThat(store.waiting(Set.of(), 1000)).contains(reference);
        assertThat(store.waiting(Set.of(reference, "other"), 1000)).doesNotContain(reference);
        assertThat(store.waitingSince()).contains(NOW);

        store.acknowledge(store.head(reference).orElseThrow());
        store.acknowledge(new PendingEvent(first, 1));
        assertThat(store.head(reference)).contains(new PendingEvent(second, 2));
        store.acknowledge(new PendingEvent(second, 2));

        assertThat(store.head(reference)).isEmpty();
        assertThat(store.waiting(Set.of(), 1000)).doesNotContain(reference);
        store.purge();
        assertThat(rows(database)).isEqualTo(2);
        Clock later = Clock.offset(CLOCK, Duration.ofDays(31));
        new JdbcOutboxStore(database.jdbc(), later, Duration.ofDays(30)).purge();
        assertThat(rows(database)).isZero();
        assertThat(database.write(event("third"))).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anInboundEventIsStoredOnceAndWaitsUntilItIsHandled(Database database) {
        JdbcInbox inbox = database.inbox();
        Event early = inbound("/survey-service", 1);
        Event late = inbound("/intake-service", 1);

        assertThat(inbox.store(early, "{\"a\":1}")).isTrue();
        assertThat(inbox.store(late, "{}")).isTrue();
        database.transaction().executeWithoutResult(status -> {
            assertThat(inbox.store(early, "{\"a\":2}")).isFalse();
            // the refused row has not spoilt the transaction
            inbox.failed(early.id(), "NotYet");
        });

        assertThat(inbox.waitingReferences(1000)).contains(reference);
        assertThat(inbox.countWaiting(reference)).isEqualTo(2);
        assertThat(inbox.waiting(reference))
                .containsExactly(new InboxEntry(early, "{\"a\":1}", 1), new InboxEntry(late, "{}", 0));

        inbox.handled(early.id());
        assertThat(inbox.waiting(reference)).extracting(InboxEntry::event).containsExactly(late);
        inbox.handled(late.id());
        assertThat(inbox.waitingReferences(1000)).doesNotContain(reference);
        assertThat(inbox.store(late, "{}")).isFalse();
        assertThat(inbox.countWaiting(reference)).isZero();

        new JdbcOutboxStore(database.jdbc(), Clock.offset(CLOCK, Duration.ofDays(31)), Duration.ofDays(30)).purge();
        assertThat(inbox.store(late, "{}")).isTrue();
        assertThat(inbox.countWaiting(reference)).isEqualTo(1);
        inbox.handled(late.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLeaseIsComparedAndSet(Database database) {
        JdbcLeases leases = new JdbcLeases(database.jdbc());

        assertThat(leases.current(reference)).isEmpty();
        assertThat(leases.replace(reference, null, new Grant("a", 1))).isTrue();
        assertThat(leases.replace(reference, null, new Grant("b", 1))).isFalse();
        assertThat(leases.replace(reference, new Grant("a", 2), new Grant("b", 3)))
                .isFalse();
        assertThat(leases.replace(reference, new Grant("a", 1), new Grant("a", 2)))
                .isTrue();
        leases.release(reference, "b");
        assertThat(leases.current(reference)).contains(new Grant("a", 2));
        leases.release(reference, "a");
        assertThat(leases.current(reference)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMarkMovesForwardAndIsReleasedByTheNewestRecordOnly(Database database) {
        JdbcParkedReferences parked = new JdbcParkedReferences(database.jdbc());
        parked.park(new ParkedReference("t", reference, 1, 10, 10, NOW, "Bug"));
        parked.park(new ParkedReference("t", reference, 1, 12, 12, NOW, "Other"));
        assertThat(parked.extend("t", reference, 15)).isTrue();
        assertThat(parked.extend("t", reference, 14)).isTrue();
        parked.advance("t", reference, 11);

        assertThat(parked.find("t", reference)).contains(new ParkedReference("t", reference, 1, 11, 15, NOW, "Bug"));
        assertThat(parked.list(10)).hasSize(1);
        assertThat(parked.count()).isEqualTo(1);
        assertThat(parked.release("t", reference, 12)).isFalse();
        assertThat(parked.release("t", reference, 15)).isTrue();
        assertThat(parked.extend("t", reference, 16)).isFalse();
    }

    private Integer rows(Database database) {
        return database.jdbc()
                .queryForObject("select count(*) from case_outbox where reference = ?", Integer.class, reference);
    }

    private NewEvent event(String type) {
        return new NewEvent(UUID.randomUUID().toString(), type, reference, NOW, "{\"text\":\"你好\"}", null);
    }

    private Event inbound(String source, long sequence) {
        return new Event(UUID.randomUUID().toString(), "noted", source, NOW, reference, sequence, "redress.intake");
    }

    private static Database postgres() {
        RealParts.Postgres postgres = RealParts.postgres("stores");
        return Database.at(
                "PostgreSQL", new DriverManagerDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password()));
    }

    private static Database h2() {
        return Database.at("H2", new DriverManagerDataSource("jdbc:h2:mem:stores;DB_CLOSE_DELAY=-1", "sa", ""));
    }
}
