package io.redress.archive;

import io.redress.realparts.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it runs, on a real broker and a server that speaks MongoDB's protocol; empty before each test. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "REDRESS_ADMIN_PASSWORD=" + OnRealParts.ADMIN_PASSWORD,
            "REDRESS_ANALYST_PASSWORD=" + OnRealParts.ANALYST_PASSWORD
        })
@AutoConfigureObservability
public abstract class OnRealParts {

    static final String ADMIN_PASSWORD = "admin-password-of-tests";
    static final String ANALYST_PASSWORD = "analyst-password-of-tests";

    @Autowired
    protected MongoTemplate mongo;

    @Autowired
    private TestRestTemplate http;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", RealParts::kafka);
        properties.add("spring.data.mongodb.uri", () -> RealParts.mongoUri("archive"));
    }

    @BeforeEach
    protected void empty() {
        mongo.remove(new Query(), "records");
    }

    protected TestRestTemplate nobody() {
        return http;
    }

    protected TestRestTemplate analyst() {
        return http.withBasicAuth("analyst", ANALYST_PASSWORD);
    }

    protected TestRestTemplate admin() {
        return http.withBasicAuth("admin", ADMIN_PASSWORD);
    }
}
