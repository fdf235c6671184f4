package io.redress.local;

import io.redress.realparts.BrokerMain;
import io.redress.realparts.KafkaBroker;
import io.redress.realparts.MongoWireServer;
import io.redress.realparts.Ports;
import io.redress.realparts.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each process of the stack is started, and how one sees that it serves. */
final class Launches {

    private static final int BROKER_HEAP = 256;
    private static final int MONGO_HEAP = 192;
    private static final int OK = 200;
    private static final String LOGGING = "-Dlogback.configurationFile=io/redress/realparts/part-logging.xml";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Home home;
    private final Path root;
    private final Map<Port, Integer> ports;
    private final Credentials credentials;
    private final Map<String, String> environment;

    Launches(Home home, Path root, Map<Port, Integer> ports, Credentials credentials, Map<String, String> environment) {
        this.home = home;
        this.root = root;
        this.ports = ports;
        this.credentials = credentials;
        this.environment = environment;
    }

    Part broker() {
        String address = "127.0.0.1:" + ports.get(Port.KAFKA);
        return new Part(
                "kafka",
                address,
                this::startBroker,
                () -> Ports.answers(ports.get(Port.KAFKA)) && KafkaBroker.serves(address));
    }

    private Process startBroker() throws IOException {
        Path settings = KafkaBroker.writeSettings(
                home.data().resolve("kafka"), ports.get(Port.KAFKA), ports.get(Port.KAFKA_CONTROLLER));
        return part("kafka", BROKER_HEAP, BrokerMain.class, settings.toString());
    }

    Part mongo() {
        int port = ports.get(Port.MONGO);
        Path file = home.data().resolve("mongo/store.mv");
        return new Part(
                "mongo",
                "127.0.0.1:" + port,
                () -> part("mongo", MONGO_HEAP, MongoWireServer.class, file.toString(), String.valueOf(port)),
                () -> Ports.answers(port));
    }

    private Process part(String name, int heap, Class<?> main, String... args) throws IOException {
        List<String> command =
                Jvm.command(home, heap, List.of(LOGGING), System.getProperty("java.class.path"), main.getName());
        command.addAll(List.of(args));
        return Jvm.start(command, Map.of(), home.log(name));
    }

    PostgresServer database() {
        return new PostgresServer(
                home.data().resolve("postgres"),
                home.run().resolve("programs"),
                ports.get(Port.DB),
                credentials.password("database"),
                true,
                home.log("postgres"));
    }

    Part postgres(PostgresServer server) {
        return new Part(
                "postgres",
                "127.0.0.1:" + ports.get(Port.DB),
                () -> {
                    Leftovers.endDatabase(home);
                    return server.spawn();
                },
                () -> Ports.answers(ports.get(Port.DB)) && server.serves());
    }

    Part service(Service service) {
        URI readiness = URI.create("http://127.0.0.1:" + ports.get(service.port()) + "/actuator/health/readiness");
        return new Part(
                service.title(),
                "http://localhost:" + ports.get(service.port()),
                () -> startService(service),
                () -> answersOk(readiness));
    }

    private Process startService(Service service) throws IOException {
        AppFiles app = AppFiles.of(service, root, home);
        List<String> options = new ArrayList<>();
        String extra = service.extraOptions(environment);
        // JDK 17 crashes when an agent transforms classes that come from an application's archive
        if (Files.exists(app.archive()) && !extra.contains("-javaagent")) {
            options.addAll(List.of("-XX:SharedArchiveFile=" + app.archive(), "-Xshare:auto", "-Xlog:cds=off"));
        }
        if (!extra.isEmpty()) {
            options.addAll(List.of(extra.split("\\s+")));
        }
        List<String> command = Jvm.command(home, service.heapMegabytes(), options, app.classPath(), app.mainClass());
        return Jvm.start(command, told(service), home.log(service.title()));
    }

    Map<String, String> told(Service service) {
        Map<String, String> told = new HashMap<>(environment);
        service.tell(told, ports, credentials);
        if (timeMachine()) {
            told.merge("SPRING_PROFILES_ACTIVE", "time-machine", (mine, ours) -> mine + "," + ours);
            told.put("REDRESS_CLOCK_OFFSET", home.clockOffset().toString());
        }
        return told;
    }

    boolean timeMachine() {
        return !"off".equalsIgnoreCase(environment.get("REDRESS_TIME_MACHINE"));
    }

    static boolean answersOk(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
