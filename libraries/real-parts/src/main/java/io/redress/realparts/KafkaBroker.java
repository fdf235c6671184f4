package io.redress.realparts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A real Kafka broker in a process of its own. It can be stopped, killed and started again on the same port and
 * directory, which is what an outage looks like to its clients.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path directory;
    private final Path settings;
    private final int port;
    private Process process;

    private KafkaBroker(Path directory, int port, int controllerPort) throws IOException {
        this.directory = directory;
        this.port = port;
        this.settings = writeSettings(directory, port, controllerPort);
    }

    /** A broker that is not running yet; its records are kept in the directory. */
    public static KafkaBroker in(Path directory) throws IOException {
        return new KafkaBroker(directory, Ports.free(), Ports.free());
    }

    /** Writes the settings file that {@link BrokerMain} runs from. */
    public static Path writeSettings(Path directory, int port, int controllerPort) throws IOException {
        Files.createDirectories(directory);
        Path absolute = directory.toAbsolutePath();
        return Files.writeString(
                absolute.resolve("server.properties"), KafkaSettings.properties(absolute, port, controllerPort));
    }

    /** Starts it and returns when it serves. */
    public synchronized KafkaBroker start() {
        if (process != null && process.isAlive()) {
            return this;
        }
        try {
            Path log = directory.resolve("broker.log");
            process = JavaChild.start(
                    log,
                    List.of("-Xmx256m", "-Xms64m"),
                    BrokerMain.class,
                    settings.toAbsolutePath().toString());
            Ready.await("Kafka broker", PATIENCE, process, log, () -> serves(bootstrapServers()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Stops it in an orderly way. */
    public synchronized void stop() {
        Ready.end(process, false);
    }

    /** Ends it the hard way, as a power cut of its process would. */
    public synchronized void kill() {
        Ready.end(process, true);
    }

    /** The address for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** True when a broker answers there. */
    public static boolean serves(String bootstrapServers) {
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.RETRIES_CONFIG, 0,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1500,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1000);
        try (Admin admin = Admin.create(client)) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
