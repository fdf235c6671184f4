package io.redress.messaging;

import static io.redress.messaging.TestService.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.redress.messaging.Replay.Discard;
import io.redress.messaging.Replay.Outcome;
import io.redress.realparts.RealParts;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** How a service reads: in order per reference, whatever comes. */
class ListeningTest {

    private static final String TOPIC = "redress.listening";
    private static final TestService.Stores STORES = new TestService.Stores();

    private static ConfigurableApplicationContext service;
    private static Broker broker;
    private static Heard heard;
    private static Replay replay;

    private final String reference = "R-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        broker = new Broker(RealParts.kafka());
        service = TestService.start(RealParts.kafka(), TOPIC, STORES);
        heard = service.getBean(Heard.class);
        replay = service.getBean(Replay.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void heal() {
        heard.poison = told -> false;
        heard.trouble = told -> false;
    }

    @Test
    void hearsTheEventsOfAReferenceInTheirOrder() {
        tell(reference, 1, 2, 3, 4, 5);

        awaitHeard(reference, 1, 2, 3, 4, 5);
        assertThat(heard.events(reference)).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(heard.events(reference)).allSatisfy(event -> {
            assertThat(event.source()).isEqualTo("/test-service");
            assertThat(event.type()).isEqualTo(TestService.TOLD);
            assertThat(event.topic()).isEqualTo(TOPIC);
        });
    }

    @Test
    void poisonParksItsReferenceOnlyAndReplayRestoresTheOrder() {
        String other = "R-" + UUID.randomUUID();
        heard.poison = told -> told.reference().equals(reference) && told.number() == 2;

        tell(reference, 1, 2, 3);
        tell(other, 1, 2, 3);

        awaitHeard(other, 1, 2, 3);
        await().until(() -> letters(reference).equals(List.of(2, 3)));
        assertThat(heard.numbers(reference)).containsExactly(1);
        assertThat(STORES.parked().find(TOPIC, reference)).hasValueSatisfying(mark -> {
            assertThat(mark.reason()).isEqualTo("IllegalArgumentException");
            assertThat(mark.last()).isGreaterThan(mark.next());
        });

        heard.poison = told -> false;
        Outcome outcome = replay.run(List.of());

        assertThat(heard.numbers(reference)).containsExactly(1, 2, 3);
        assertThat(outcome).isEqualTo(new Outcome(2, 0, 1, 0));
        tell(reference, 4);
        awaitHeard(reference, 1, 2, 3, 4);
        assertThat(replay.run(List.of())).isEqualTo(new Outcome(0, 0, 0, 0));
    }

    @Test
    void aReplayThatFailsAgainKeepsTheOrder() {
        heard.poison = told -> told.number() == 2 || told.number() == 3;
        tell(reference, 1, 2, 3, 4);
        await().until(() -> letters(reference).equals(List.of(2, 3, 4)));

        heard.poison = told -> told.number() == 3;
        assertThat(replay.run(List.of())).isEqualTo(new Outcome(1, 0, 0, 1));
        tell(reference, 5);
        await().until(() -> letters(reference).equals(List.of(2, 3, 4, 5)));
        assertThat(replay.run(List.of())).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(heard.numbers(reference)).containsExactly(1, 2);

        heard.poison = told -> false;
        assertThat(replay.run(List.of())).isEqualTo(new Outcome(3, 0, 1, 0));
        assertThat(heard.numbers(reference)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aRecordThatIsParkedDuringTheReplayIsNotLeftBehind() {
        heard.poison = told -> told.number() == 1;
        tell(reference, 1, 2);
        await().until(() -> letters(reference).equals(List.of(1, 2)));
        heard.poison = told -> false;
        STORES.parked().beforeTheNextRelease(() -> {
            tell(reference, 3);
            await().until(() -> letters(reference).equals(List.of(1, 2, 3)));
        });

        Outcome outcome = replay.run(List.of());

        assertThat(outcome).isEqualTo(new Outcome(3, 0, 1, 0));
        assertThat(heard.numbers(reference)).containsExactly(1, 2, 3);
    }

    @Test
    void anOperatorCanGiveUpARecordThatNothingWillRepair() {
        heard.poison = told -> told.number() == 1;
        tell(reference, 1, 2);
        await().until(() -> letters(reference).equals(List.of(1, 2)));
        long next = STORES.parked().find(TOPIC, reference).orElseThrow().next();

        assertThat(replay.run(List.of(new Discard(TOPIC, reference, next - 1)))).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(replay.run(List.of(new Discard(TOPIC, reference, next)))).isEqualTo(new Outcome(1, 1, 1, 0));

        assertThat(heard.numbers(reference)).containsExactly(2);
    }

    @Test
    void nothingIsLostWhenTheStoreIsAwayWhileAReferenceIsParked() {
        int before = heard.tries.get();
        STORES.parked().failToPark(4);
        heard.poison = told -> told.number() == 1;
        tell(reference, 1, 2);

        await().until(() -> letters(reference).equals(List.of(1, 2)));
        assertThat(heard.tries.get() - before).isEqualTo(3);

        heard.poison = told -> false;
        assertThat(replay.run(List.of())).isEqualTo(new Outcome(2, 0, 1, 0));
        assertThat(heard.numbers(reference)).containsExactly(1, 2);
    }

    @Test
    void operatorsSeeAndReplayWhatIsParkedOverHttp() throws Exception {
        MockMvc http = MockMvcBuilders.standaloneSetup(new ParkedDoor(replay, service.getBean(Troubles.class)))
                .build();
        heard.poison = told -> told.number() == 1;
        tell(reference, 1);
        await().until(() -> letters(reference).equals(List.of(1)));

        http.perform(get("/internal/parked"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.count").value(1))
                .andExpect(jsonPath("$.parked[0].topic").value(TOPIC))
                .andExpect(jsonPath("$.parked[0].reference").value(reference))
                .andExpect(jsonPath("$.parked[0].reason").value("IllegalArgumentException"));
        heard.poison = told -> false;
        heard.trouble = told -> true;
        http.perform(post("/internal/parked/replay"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.detail").value(containsString("ConnectException")));
        heard.trouble = told -> false;
        http.perform(post("/internal/parked/replay"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.replayed").value(1))
                .andExpect(jsonPath("$.released").value(1))
                .andExpect(jsonPath("$.stillParked").value(0));
        assertThat(heard.numbers(reference)).containsExactly(1);
    }

    @Test
    void onlyOneInstanceReplaysAtATime() throws Exception {
        MockMvc http = MockMvcBuilders.standaloneSetup(new ParkedDoor(replay, service.getBean(Troubles.class)))
                .build();
        STORES.leases().replace("test-service.replay", null, new Leases.Grant("another", 1));

        http.perform(post("/internal/parked/replay")).andExpect(status().isConflict());

        STORES.leases().release("test-service.replay", "another");
    }

    @Test
    void infrastructureTroubleIsWaitedOutAndNeverDeadLettered() {
        int before = heard.tries.get();
        heard.trouble = told -> told.reference().equals(reference);
        tell(reference, 1, 2);

        await().until(() -> heard.tries.get() > before + 8);
        assertThat(service.getBean(MeterRegistry.class)
                        .get("redress.listener.paused")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(letters(reference)).isEmpty();
        assertThat(STORES.parked().find(TOPIC, reference)).isEmpty();

        heard.trouble = told -> false;
        awaitHeard(reference, 1, 2);
        await().until(() -> service.getBean(MeterRegistry.class)
                        .get("redress.listener.paused")
                        .gauge()
                        .value()
                == 0);
    }

    @Test
    void countsWhatItDoesNotKnowAndGoesOn() {
        double before = count(service, "redress.events.skipped");

        broker.send(record(reference, "unheard-of", 1));
        broker.send(record(reference, "of-no-use", 2));
        broker.send(record(reference, TestService.TOLD, 3));

        await().until(() -> heard.numbers(reference).equals(List.of(3)));
        assertThat(count(service, "redress.events.skipped")).isEqualTo(before + 1);
    }

    @Test
    void countsWhatComesTwiceAndWhatIsMissing() {
        double repeated = count(service, "redress.events.repeated");
        double gaps = count(service, "redress.events.gaps");

        broker.send(record(reference, TestService.TOLD, 1));
        broker.send(record(reference, TestService.TOLD, 1));
        broker.send(record(reference, TestService.TOLD, 4));

        await().until(() -> heard.numbers(reference).equals(List.of(1, 1, 4)));
        await().until(() -> count(service, "redress.events.gaps") == gaps + 1);
        assertThat(count(service, "redress.events.repeated")).isEqualTo(repeated + 1);
    }

    @Test
    void parksWhatIsNoEvent() {
        double before = count(service, "redress.events.parked");
        String keyed = "M-" + UUID.randomUUID();

        broker.send(new ProducerRecord<>(TOPIC, 0, null, Wire.bytes("neither key nor headers")));
        broker.send(new ProducerRecord<>(TOPIC, 0, new byte[] {(byte) 0xff, 0}, null));
        broker.send(new ProducerRecord<>(TOPIC, 0, Wire.bytes(keyed), Wire.bytes("{}")));
        broker.send(withValue(record(reference, TestService.TOLD, 1), "{\"number\": \"many\"}"));
        broker.send(withValue(record(reference, TestService.TOLD, 2), "[1]"));

        await().until(() -> count(service, "redress.events.parked") == before + 5);
        assertThat(STORES.parked().list(100))
                .filteredOn(mark -> mark.reference().startsWith("unkeyed-0-"))
                .hasSize(2);
        assertThat(STORES.parked().find(TOPIC, keyed)).isPresent();
        assertThat(STORES.parked().find(TOPIC, reference)).isPresent();
        List<Discard> all = STORES.parked().list(100).stream()
                .map(mark -> new Discard(mark.topic(), mark.reference(), mark.next()))
                .toList();
        assertThat(replay.run(all)).isEqualTo(new Outcome(0, 4, 3, 1));
        Discard last = new Discard(
                TOPIC,
                reference,
                STORES.parked().find(TOPIC, reference).orElseThrow().next());
        assertThat(replay.run(List.of(last))).isEqualTo(new Outcome(0, 1, 1, 0));
    }

    @Test
    void aTraceCrossesTheBroker() {
        Tracer tracer = service.getBean(Tracer.class);
        Span span = tracer.nextSpan().name("request").start();
        try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
            assertThat(scope).isNotNull();
            tell(reference, 1);
        } finally {
            span.end();
        }

        awaitHeard(reference, 1);
        assertThat(heard.lastTrace).isEqualTo(span.context().traceId());
    }

    private static void tell(String reference, int... numbers) {
        for (int number : numbers) {
            Events events = service.getBean(Events.class);
            STORES.outbox().write(events.newEvent(TestService.TOLD, reference, new Told(reference, number)));
        }
        service.getBean(Nudge.class).nudge(reference);
    }

    private static void awaitHeard(String reference, Integer... numbers) {
        await().untilAsserted(() -> assertThat(heard.numbers(reference)).containsExactly(numbers));
    }

    /** What lies among the dead letters of a reference. */
    private static List<Integer> letters(String reference) {
        EventJson json = new EventJson();
        return broker.records(TOPIC + ".dlt").stream()
                .filter(letter -> reference.equals(Wire.reference(letter).orElse(null)))
                .map(letter -> json.read(letter.value(), Told.class).number())
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> record(String reference, String type, long sequence) {
        NewEvent event = service.getBean(Events.class).newEvent(type, reference, new Told(reference, (int) sequence));
        return Wire.record(TOPIC, "/another-service", new PendingEvent(event, sequence));
    }

    private static ProducerRecord<byte[], byte[]> withValue(ProducerRecord<byte[], byte[]> record, String value) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), Wire.bytes(value), record.headers());
    }
}
