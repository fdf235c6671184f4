package io.redress.messaging;

import static io.redress.messaging.TestService.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.realparts.RealParts;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** How a service sends: heads only, in order, by one instance. */
class RelayTest {

    private final TestService.Stores stores = new TestService.Stores();
    private final String topic = "redress.relay-" + UUID.randomUUID();

    @Test
    void sweepsWhatWasWrittenBeforeTheStartAndSendsItInOrder() {
        List<String> references = List.of("A", "B", "C");
        for (int number = 1; number <= 40; number++) {
            for (String reference : references) {
                write(reference, number);
            }
        }

        try (ConfigurableApplicationContext service = start()) {
            await().until(stores.outbox()::isEmpty);

            for (String reference : references) {
                assertThat(sequences(reference)).containsExactlyElementsOf(upTo(40));
            }
            assertThat(count(service, "redress.events.sent")).isEqualTo(120);
            await().until(() -> lag(service) == 0);
        }
        assertThat(stores.leases().current("test-service.relay")).isEmpty();
    }

    @Test
    void whatTheBrokerRefusesStopsItsReferenceOnly() {
        write("A", 1);
        stores.outbox().write(told("A", "x".repeat(2_000_000)));
        write("A", 3);
        write("B", 1);
        write("B", 2);

        try (ConfigurableApplicationContext service = start()) {
            await().until(() ->
                    sequences("B").equals(List.of(1L, 2L)) && sequences("A").equals(List.of(1L)));

            write("B", 3);
            service.getBean(Nudge.class).nudge("B");
            service.getBean(Nudge.class).nudge("A");
            await().until(() -> sequences("B").equals(List.of(1L, 2L, 3L)));
            assertThat(sequences("A")).containsExactly(1L);
            assertThat(count(service, "redress.relay.failures")).isEqualTo(1);
            await().until(() -> service.getBean(MeterRegistry.class)
                            .get("redress.outbox.set.aside")
                            .gauge()
                            .value()
                    == 1);
            assertThat(lag(service)).isPositive();
        }
    }

    @Test
    void aCrashBetweenAcknowledgementAndRemovalRepeatsTheEventWithItsIdAndSequence() {
        stores.outbox().crashBeforeTheNextRemoval();
        write("A", 1);
        write("A", 2);

        try (ConfigurableApplicationContext service = start("redress.messaging.relay.set-aside=200ms")) {
            await().until(stores.outbox()::isEmpty);

            List<ConsumerRecord<byte[], byte[]>> records = records("A");
            assertThat(records)
                    .extracting(record -> Wire.event(record).sequence())
                    .containsExactly(1L, 1L, 2L);
            assertThat(Wire.event(records.get(1))).isEqualTo(Wire.event(records.get(0)));
            Heard heard = service.getBean(Heard.class);
            await().until(() -> heard.numbers("A").equals(List.of(1, 1, 2)));
        }
    }

    @Test
    void oneOfTwoInstancesSendsAndTheOtherTakesOver() {
        ConfigurableApplicationContext first = start();
        write("A", 1);
        await().until(stores.outbox()::isEmpty);

        try (ConfigurableApplicationContext second = start()) {
            for (int number = 2; number <= 30; number++) {
                write("A", number);
                (number % 2 == 0 ? first : second).getBean(Nudge.class).nudge("A");
            }
            await().until(stores.outbox()::isEmpty);
            assertThat(count(second, "redress.events.sent")).isZero();

            first.close();
            write("A", 31);
            await().until(stores.outbox()::isEmpty);

            assertThat(sequences("A")).containsExactlyElementsOf(upTo(31));
            assertThat(count(second, "redress.events.sent")).isEqualTo(1);
        } finally {
            first.close();
        }
    }

    private ConfigurableApplicationContext start(String... settings) {
        return TestService.start(RealParts.kafka(), topic, stores, settings);
    }

    private void write(String reference, int number) {
        stores.outbox().write(told(reference, "{\"reference\":\"%s\",\"number\":%d}".formatted(reference, number)));
    }

    private static NewEvent told(String reference, String data) {
        return new NewEvent(
                UUID.randomUUID().toString(),
                TestService.TOLD,
                reference,
                java.time.Clock.systemUTC().instant().minusSeconds(60),
                data,
                null);
    }

    private List<Long> sequences(String reference) {
        return records(reference).stream()
                .map(record -> Wire.event(record).sequence())
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String reference) {
        return new Broker(RealParts.kafka())
                .records(topic).stream()
                        .filter(record ->
                                reference.equals(Wire.reference(record).orElse(null)))
                        .toList();
    }

    private static double lag(ConfigurableApplicationContext service) {
        return service.getBean(MeterRegistry.class)
                .get("redress.outbox.lag")
                .gauge()
                .value();
    }

    private static List<Long> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
    }
}
