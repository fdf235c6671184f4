package io.redress.realparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Which parts tests run on, on machines with and without Docker. */
class PartsTest {

    private static final Map<String, String> NO_ENGINE = Map.of("DOCKER_HOST", "unix:///nowhere/docker.sock");

    @Test
    void withoutAnEngineTheEmbeddedPartsAreUsedAndTheReasonIsSaid() {
        assertThat(Parts.choose("auto", NO_ENGINE).description())
                .contains("embedded Kafka", "PostgreSQL")
                .endsWith("(no Docker engine answers)");
    }

    @Test
    void askedForContainersNobodyGetsSomethingElseSilently() {
        assertThatThrownBy(() -> Parts.choose("containers", NO_ENGINE))
                .hasMessageContaining("REDRESS_TEST_PARTS=containers")
                .hasMessageContaining("no Docker engine answers");
    }

    @Test
    void aWordThatIsNoChoiceIsRefused() {
        assertThatThrownBy(() -> Parts.choose("docker", NO_ENGINE))
                .hasMessageContaining("auto, embedded or containers");
    }

    @Test
    void anEngineWithoutImagesAndWithoutRegistryIsNotWaitedForLong() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer engine = engine(asked, false);
        try {
            String said = Parts.choose("auto", reach(engine)).description();

            assertThat(said).contains("embedded").contains("is neither here nor to be pulled");
            assertThat(asked)
                    .anyMatch(request -> request.startsWith("POST /images/create?fromImage=testcontainers/ryuk"));
        } finally {
            engine.stop(0);
        }
    }

    @Test
    void anEngineThatHasAllImagesIsUsed() throws Exception {
        HttpServer engine = engine(new CopyOnWriteArrayList<>(), true);
        try {
            assertThat(Parts.choose("auto", reach(engine)).description())
                    .startsWith("containers apache/kafka:")
                    .contains("mongo:", "postgres:");
        } finally {
            engine.stop(0);
        }
    }

    private static Map<String, String> reach(HttpServer engine) {
        return Map.of("DOCKER_HOST", "tcp://127.0.0.1:" + engine.getAddress().getPort());
    }

    private static HttpServer engine(List<String> asked, boolean hasImages) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            boolean ping = exchange.getRequestURI().getPath().equals("/_ping");
            exchange.sendResponseHeaders(ping || hasImages ? 200 : 404, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
