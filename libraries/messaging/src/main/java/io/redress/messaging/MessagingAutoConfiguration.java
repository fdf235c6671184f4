package io.redress.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.client.RestClientResponseException;

/**
 * Events, out and in. The outbox of a store must be configured before. Bean names carry a prefix where a service might
 * have the same idea.
 */
@AutoConfiguration(
        after = KafkaAutoConfiguration.class,
        afterName = {
            "io.redress.clock.ClockAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.tracing.BraveAutoConfiguration"
        })
@EnableConfigurationProperties(MessagingProperties.class)
@Import({OutgoingConfiguration.class, IncomingConfiguration.class})
public class MessagingAutoConfiguration {

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    Traces eventTraces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(), propagator.getIfAvailable());
    }

    @Bean
    Events newEvents(Clock clock, EventJson json, Traces traces) {
        return new Events(clock, json, traces);
    }

    @Bean
    InfrastructureTrouble knownInfrastructureTrouble() {
        return new KnownTrouble();
    }

    @Bean
    Troubles eventTroubles(ObjectProvider<InfrastructureTrouble> experts) {
        return new Troubles(experts.orderedStream().toList());
    }

    @Bean
    KafkaSettings eventKafkaSettings(KafkaProperties kafka, ObjectProvider<SslBundles> certificates) {
        return new KafkaSettings(kafka, certificates.getIfAvailable());
    }

    @Bean
    Outlet eventOutlet(KafkaSettings settings, ObjectProvider<MeterRegistry> meters) {
        return new Outlet(settings.producer(), registry(meters));
    }

    @Bean
    Topics eventTopics(
            KafkaSettings settings,
            MessagingProperties properties,
            ObjectProvider<EventRoutes> tables,
            ObjectProvider<MeterRegistry> meters) {
        return new Topics(settings.admin(), properties, tables.orderedStream().toList(), registry(meters));
    }

    /** A service without metrics gets the global registry, which keeps nothing. */
    static MeterRegistry registry(ObjectProvider<MeterRegistry> meters) {
        return meters.getIfAvailable(() -> Metrics.globalRegistry);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RestClientResponseException.class)
    static class Web {

        @Bean
        InfrastructureTrouble webInfrastructureTrouble() {
            return new WebTrouble();
        }
    }
}
