package io.redress.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.realparts.KafkaBroker;
import io.redress.realparts.RealParts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker that is away at the start, and goes away later. */
class OutageTest {

    private static final String TOPIC = "redress.outage";
    private static final String REFERENCE = "R-1";

    private final TestService.Stores stores = new TestService.Stores();

    @Test
    void theServiceStartsAndWorksWithoutTheBrokerAndEventsFollowLaterInOrder() {
        KafkaBroker broker = RealParts.freshKafka();
        broker.kill();

        try (ConfigurableApplicationContext service = TestService.start(
                broker.bootstrapServers(),
                TOPIC,
                stores,
                "spring.kafka.producer.properties.request.timeout.ms=1000",
                "spring.kafka.producer.properties.delivery.timeout.ms=2000")) {
            Heard heard = service.getBean(Heard.class);
            tell(service, 1);
            tell(service, 2);
            assertThat(heard.numbers(REFERENCE)).isEmpty();

            broker.start();
            await().untilAsserted(() -> assertThat(heard.numbers(REFERENCE)).containsExactly(1, 2));

            broker.kill();
            tell(service, 3);
            tell(service, 4);
            double failures = TestService.count(service, "redress.relay.failures");
            await().until(() -> TestService.count(service, "redress.relay.failures") > failures + 1);
            assertThat(stores.outbox().waiting(List.of(), 10)).containsExactly(REFERENCE);

            broker.start();
            await().until(stores.outbox()::isEmpty);
            await().untilAsserted(() -> assertThat(heard.events(REFERENCE).stream()
                            .map(Event::sequence)
                            .distinct())
                    .containsExactly(1L, 2L, 3L, 4L));
            assertThat(heard.numbers(REFERENCE)).isSorted();
        } finally {
            broker.close();
        }
    }

    private void tell(ConfigurableApplicationContext service, int number) {
        Events events = service.getBean(Events.class);
        stores.outbox().write(events.newEvent(TestService.TOLD, REFERENCE, new Told(REFERENCE, number)));
        service.getBean(Nudge.class).nudge(REFERENCE);
    }
}
