package io.redress.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The relay, in a service that has an outbox. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(OutboxStore.class)
@ConditionalOnProperty(name = "redress.messaging.enabled", matchIfMissing = true)
class OutgoingConfiguration {

    @Bean
    RelayMeters eventRelayMeters(ObjectProvider<MeterRegistry> meters, Clock clock) {
        return new RelayMeters(MessagingAutoConfiguration.registry(meters), clock);
    }

    @Bean
    Relay eventRelay(
            OutboxStore store,
            Outlet outlet,
            Troubles troubles,
            RelayMeters meters,
            MessagingProperties properties,
            @Value("${spring.application.name}") String service) {
        if (properties.writes() == null) {
            throw new IllegalStateException(
                    "there is an outbox, but redress.messaging.writes names no topic for its events");
        }
        SetAside setAside = new SetAside(properties.relay().setAside(), System::nanoTime);
        return new Relay(store, outlet, troubles, meters, setAside, properties.writes(), "/" + service);
    }

    @Bean
    RelayThread eventRelayThread(
            Relay relay,
            OutboxStore store,
            Outlet outlet,
            Topics topics,
            Leases leases,
            RelayMeters meters,
            MessagingProperties properties,
            @Value("${spring.application.name}") String service) {
        HeldLease lease =
                new HeldLease(leases, service + ".relay", properties.relay().lease(), System::nanoTime);
        return new RelayThread(relay, store, outlet, topics, lease, meters, properties.relay());
    }
}
