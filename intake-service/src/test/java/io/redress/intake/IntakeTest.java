package io.redress.intake;

import io.redress.realparts.RealParts;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it runs, with a real broker and a real store, one for all tests. */
public abstract class IntakeTest extends IntakeStory {

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", RealParts::kafka);
        registry.add("spring.data.mongodb.uri", () -> RealParts.mongoUri("intake"));
    }
}
