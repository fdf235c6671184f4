package io.redress.outbox.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import io.redress.messaging.Event;
import io.redress.messaging.EventRoutes;
import io.redress.messaging.Events;
import io.redress.messaging.Leases;
import io.redress.messaging.Leases.Grant;
import io.redress.messaging.NewEvent;
import io.redress.messaging.OutboxStore;
import io.redress.messaging.ParkedReference;
import io.redress.messaging.ParkedReferences;
import io.redress.messaging.PendingEvent;
import io.redress.realparts.RealParts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The outbox inside documents, on a server that speaks MongoDB's protocol and a real broker. */
@SpringBootTest(
        properties = {
            "spring.application.name=account-service",
            "redress.outbox.collection=accounts",
            "redress.messaging.writes=redress.account",
            "redress.messaging.partitions=2",
            "redress.messaging.relay.poll=200ms"
        })
class MongoOutboxTest {

    private static final String TOPIC = "redress.account";
    private static final List<Event> HEARD = new CopyOnWriteArrayList<>();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        EventRoutes routes() {
            return EventRoutes.of(TOPIC)
                    .on("noted", Map.class, (event, data) -> HEARD.add(event))
                    .build();
        }

        /** Like the service's own outbox, over documents that its relay does not see. */
        @Bean(defaultCandidate = false)
        OutboxStore unattended(MongoOperations mongo) {
            return new MongoOutboxStore(mongo, "unattended");
        }
    }

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", RealParts::kafka);
        registry.add("spring.data.mongodb.uri", () -> RealParts.mongoUri("outbox"));
    }

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoClient client;

    @Autowired
    private MongoOutbox outbox;

    @Autowired
    private Events events;

    @Autowired
    @Qualifier("unattended")
    private OutboxStore store;

    @Autowired
    private Leases leases;

    @Autowired
    private ParkedReferences parked;

    private final String reference = "R-" + UUID.randomUUID();

    @Test
    void eventsWrittenWithTheirFactsArriveInOrder() {
        mongo.insert(new Account(reference, List.of("a"), Map.of(), outbox.starting(noted("a"), noted("b"))));
        outbox.nudge(reference);
        for (String note : List.of("c", "d", "e")) {
            mongo.updateFirst(
                    query(where("_id").is(reference)),
                    outbox.push(new Update().push("notes", note), noted(note)),
                    Account.class);
        }

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(heard()).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L));
        await().untilAsserted(() -> {
            Account account = mongo.findById(reference, Account.class);
            assertThat(account.notes()).containsExactly("a", "c", "d", "e");
            assertThat(account.outbox()).isEqualTo(new Outbox(5, List.of(), null));
        });
        assertThat(heard()).allSatisfy(event -> assertThat(event.source()).isEqualTo("/account-service"));
    }

    @Test
    void theHeadLeavesOnceAndTheNextTakesItsPlace() {
        NewEvent first = noted("a");
        NewEvent second = noted("b");
        insertUnattended(outbox.starting(first));
        mongo.updateFirst(query(where("_id").is(reference)), outbox.push(new Update(), second), "unattended");
        PendingEvent head = store.head(reference).orElseThrow();
        assertThat(head).isEqualTo(new PendingEvent(first, 1));
        assertThat(store.waiting(Set.of(), 100)).contains(reference);
        assertThat(store.waiting(Set.of(reference), 100)).doesNotContain(reference);
        assertThat(store.waitingSince()).isPresent();

        store.acknowledge(head);
        store.acknowledge(head);

        PendingEvent next = store.head(reference).orElseThrow();
        assertThat(next).isEqualTo(new PendingEvent(second, 2));
        store.acknowledge(next);
        assertThat(store.head(reference)).isEmpty();
        assertThat(store.waiting(Set.of(), 100)).doesNotContain(reference);
        assertThat(mongo.findById(reference, Account.class, "unattended").outbox())
                .isEqualTo(new Outbox(2, List.of(), null));
    }

    @Test
    void anUpdateWithoutEventsLeavesTheOutboxAlone() {
        insertUnattended(outbox.starting());

        mongo.updateFirst(
                query(where("_id").is(reference)), outbox.push(new Update().push("notes", "x")), "unattended");

        assertThat(store.waiting(Set.of(), 100)).doesNotContain(reference);
        assertThat(store.head(reference)).isEmpty();
        assertThat(store.head("unknown")).isEmpty();
    }

    @Test
    void anUpsertMakesADocumentWithAWholeOutbox() {
        NewEvent event = noted("a");

        mongo.upsert(
                query(where("_id").is(reference)), outbox.push(new Update().push("notes", "a"), event), "unattended");

        assertThat(store.head(reference)).contains(new PendingEvent(event, 1));
        assertThat(mongo.findById(reference, Account.class, "unattended")
                        .outbox()
                        .sent())
                .isZero();
    }

    @Test
    void writesAreAnsweredWhenAMajorityHasThemInItsJournal() {
        assertThat(client.getDatabase("outbox").getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    }

    @Test
    void theSweepHasASparseIndex() {
        store.prepare();
        store.prepare();

        assertThat(mongo.indexOps("unattended").getIndexInfo())
                .anyMatch(index -> index.isSparse() && index.isIndexForFields(List.of("outbox.pendingSince")))
                .extracting(IndexInfo::getName)
                .isNotEmpty();
    }

    @Test
    void anEventIsAppliedOnceHoweverOftenItComes() {
        insertUnattended(outbox.starting());

        assertThat(apply(event("/intake-service", 1))).isTrue();
        assertThat(apply(event("/intake-service", 1))).isFalse();
        assertThat(apply(event("/intake-service", 3))).isTrue();
        assertThat(apply(event("/intake-service", 2))).isFalse();
        assertThat(apply(event("/other.service", 1))).isTrue();
        assertThat(apply(event("/other.service", 1))).isFalse();

        Account account = mongo.findById(reference, Account.class, "unattended");
        assertThat(account.notes()).containsExactly("/intake-service1", "/intake-service3", "/other.service1");
        assertThat(account.seen()).isEqualTo(Map.of("intake-service", 3L, "other_service", 1L));
    }

    @Test
    void aLeaseIsComparedAndSet() {
        String name = "job-" + reference;

        assertThat(leases.current(name)).isEmpty();
        assertThat(leases.replace(name, null, new Grant("a", 1))).isTrue();
        assertThat(leases.replace(name, null, new Grant("b", 1))).isFalse();
        assertThat(leases.replace(name, new Grant("a", 2), new Grant("b", 3))).isFalse();
        assertThat(leases.replace(name, new Grant("a", 1), new Grant("a", 2))).isTrue();
        leases.release(name, "b");
        assertThat(leases.current(name)).contains(new Grant("a", 2));
        leases.release(name, "a");
        assertThat(leases.current(name)).isEmpty();
    }

    @Test
    void aMarkMovesForwardAndIsReleasedByTheNewestRecordOnly() {
        Instant since = Instant.parse("2026-11-22T21:00:00Z");
        parked.park(new ParkedReference("t", reference, 1, 10, 10, since, "Bug"));
        parked.park(new ParkedReference("t", reference, 1, 12, 12, since, "Other"));
        assertThat(parked.extend("t", reference, 15)).isTrue();
        assertThat(parked.extend("t", reference, 14)).isTrue();
        parked.advance("t", reference, 11);

        assertThat(parked.find("t", reference)).contains(new ParkedReference("t", reference, 1, 11, 15, since, "Bug"));
        assertThat(parked.list(10)).hasSize(1);
        assertThat(parked.count()).isEqualTo(1);
        assertThat(parked.release("t", reference, 12)).isFalse();
        assertThat(parked.release("t", reference, 15)).isTrue();
        assertThat(parked.extend("t", reference, 16)).isFalse();
        assertThat(parked.find("t", reference)).isEmpty();
    }

    private boolean apply(Event event) {
        Update update = HighWater.mark(new Update().push("notes", event.source() + event.sequence()), event);
        return mongo.updateFirst(
                                query(where("_id").is(reference).andOperator(HighWater.unseen(event))),
                                update,
                                "unattended")
                        .getModifiedCount()
                == 1;
    }

    private Event event(String source, long sequence) {
        return new Event(UUID.randomUUID().toString(), "noted", source, Instant.EPOCH, reference, sequence, TOPIC);
    }

    private void insertUnattended(Outbox outbox) {
        mongo.insert(new Account(reference, List.of(), Map.of(), outbox), "unattended");
    }

    private NewEvent noted(String note) {
        NewEvent event = events.newEvent("noted", reference, Map.of("note", note));
        // stores keep milliseconds
        Instant time = event.time().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        return new NewEvent(event.id(), event.type(), event.reference(), time, event.data(), event.traceparent());
    }

    private List<Event> heard() {
        return HEARD.stream()
                .filter(event -> event.reference().equals(reference))
                .toList();
    }
}
