package io.redress.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The listeners, in a service that has route tables. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(EventRoutes.class)
@ConditionalOnProperty(name = "redress.messaging.enabled", matchIfMissing = true)
class IncomingConfiguration {

    /** Longer than a use case takes: the lease is renewed between records. */
    private static final Duration REPLAY_LEASE = Duration.ofSeconds(60);

    private final String service;

    IncomingConfiguration(@Value("${spring.application.name}") String service) {
        this.service = service;
    }

    @Bean
    ListenerMeters eventListenerMeters(ObjectProvider<MeterRegistry> meters) {
        return new ListenerMeters(MessagingAutoConfiguration.registry(meters));
    }

    @Bean
    Dispatch eventDispatch(List<EventRoutes> tables, EventJson json, Traces traces, ListenerMeters meters) {
        return new Dispatch(tables, json, traces, meters);
    }

    @Bean
    Parking eventParking(ParkedReferences parked, Outlet outlet, Clock clock, ListenerMeters meters) {
        return new Parking(parked, outlet, service, clock, meters);
    }

    @Bean
    Reception eventReception(Dispatch dispatch, Parking parking, Troubles troubles, ListenerMeters meters) {
        return new Reception(dispatch, parking, troubles, meters);
    }

    @Bean
    Listening eventListening(
            Topics topics,
            List<EventRoutes> tables,
            Reception reception,
            ParkedReferences parked,
            ListenerMeters meters,
            MessagingProperties properties,
            KafkaSettings kafka,
            ObjectProvider<MeterRegistry> registry) {
        return new Listening(
                topics,
                tables,
                reception,
                parked,
                meters,
                properties.listen(),
                kafka.consumer(service),
                MessagingAutoConfiguration.registry(registry));
    }

    @Bean
    Replay eventReplay(
            ParkedReferences parked,
            Dispatch dispatch,
            Troubles troubles,
            ListenerMeters meters,
            Leases leases,
            KafkaSettings kafka) {
        Map<String, Object> settings = kafka.consumer(service + ".replay");
        DeadLetters deadLetters = new DeadLetters(() -> new KafkaConsumer<>(settings), service);
        HeldLease lease = new HeldLease(leases, service + ".replay", REPLAY_LEASE, System::nanoTime);
        return new Replay(parked, dispatch, troubles, meters, lease, deadLetters);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Operators {

        @Bean
        ParkedDoor eventParkedDoor(Replay replay, Troubles troubles) {
            return new ParkedDoor(replay, troubles);
        }
    }
}
