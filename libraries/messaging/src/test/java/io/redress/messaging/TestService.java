package io.redress.messaging;

import brave.Tracing;
import brave.propagation.ThreadLocalCurrentTraceContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.brave.bridge.BraveCurrentTraceContext;
import io.micrometer.tracing.brave.bridge.BravePropagator;
import io.micrometer.tracing.brave.bridge.BraveTracer;
import io.micrometer.tracing.brave.bridge.W3CPropagation;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** A small service that writes {@code told} events to a topic and reads them from it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class TestService {

    static final String TOLD = "told";

    @Bean
    EventRoutes routes(Heard heard, @Value("${redress.messaging.writes}") String topic) {
        return EventRoutes.of(topic)
                .on(TOLD, Told.class, heard::hear)
                .ignoring("of-no-use")
                .build();
    }

    @Bean
    Heard heard(Tracer tracer) {
        return new Heard(tracer);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean(destroyMethod = "close")
    Tracing tracing() {
        return Tracing.newBuilder()
                .propagationFactory(new W3CPropagation())
                .currentTraceContext(ThreadLocalCurrentTraceContext.create())
                .build();
    }

    @Bean
    Tracer tracer(Tracing tracing) {
        return new BraveTracer(tracing.tracer(), new BraveCurrentTraceContext(tracing.currentTraceContext()));
    }

    @Bean
    Propagator propagator(Tracing tracing) {
        return new BravePropagator(tracing);
    }

    /** What outlives a service: its stores. */
    record Stores(MemoryOutbox outbox, MemoryLeases leases, MemoryParked parked) {
        Stores() {
            this(new MemoryOutbox(), new MemoryLeases(), new MemoryParked());
        }
    }

    static ConfigurableApplicationContext start(String bootstrap, String topic, Stores stores, String... settings) {
        ApplicationContextInitializer<GenericApplicationContext> kept = context -> {
            context.registerBean(OutboxStore.class, stores::outbox);
            context.registerBean(Leases.class, stores::leases);
            context.registerBean(ParkedReferences.class, stores::parked);
        };
        // a bound for machines that are busy with other things, not an expectation
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        String[] own = {
            "spring.kafka.bootstrap-servers=" + bootstrap,
            "spring.application.name=test-service",
            "spring.main.banner-mode=off",
            "redress.messaging.writes=" + topic,
            "redress.messaging.partitions=3",
            "redress.messaging.relay.poll=100ms",
            "redress.messaging.relay.lease=2s",
            "redress.messaging.relay.max-pause=500ms",
            "redress.messaging.listen.retry-pause=10ms",
            "redress.messaging.listen.pause=50ms",
            "redress.messaging.listen.max-pause=200ms",
        };
        return new SpringApplicationBuilder(TestService.class)
                .web(WebApplicationType.NONE)
                .initializers(kept)
                .properties(Stream.concat(Stream.of(own), Stream.of(settings)).toArray(String[]::new))
                .run();
    }

    static double count(ConfigurableApplicationContext service, String counter) {
        return service.getBean(MeterRegistry.class).find(counter).counters().stream()
                .mapToDouble(found -> found.count())
                .sum();
    }
}
