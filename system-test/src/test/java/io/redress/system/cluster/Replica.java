package io.redress.system.cluster;

import io.redress.system.stack.Eventually;
import io.redress.system.stack.Http;
import io.redress.system.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One of several workflow-services: the packaged jar as a process, on the stores and the broker of a stack. */
final class Replica {

    private static final Path JARS =
            Path.of("../workflow-service/target").toAbsolutePath().normalize();

    private final Stack stack;
    private final String name;
    private final String database;
    private final int port = Stack.freePort();
    private final Http operator;
    private Process process;

    private Replica(Stack stack, String name, String database) {
        this.stack = stack;
        this.name = name;
        this.database = database;
        this.operator = Http.basic("admin", stack.credential("admin.password"));
    }

    /** Starts it, without waiting until it serves. */
    static Replica start(Stack stack, String name, String database) {
        Replica replica = new Replica(stack, name, database);
        replica.start(Duration.ZERO);
        return replica;
    }

    /** @param clock how far its clock is driven already */
    void start(Duration clock) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        jar().toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(settings());
        builder.environment().put("REDRESS_CLOCK_OFFSET", clock.toString());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        try (var files = Files.list(JARS)) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("workflow-service is not packaged"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "time-machine"),
                Map.entry("REDRESS_WORKFLOW_PORT", String.valueOf(port)),
                Map.entry("REDRESS_KAFKA", "127.0.0.1:" + stack.port("REDRESS_KAFKA_PORT")),
                Map.entry(
                        "REDRESS_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + stack.port("REDRESS_DB_PORT") + "/" + database),
                Map.entry("REDRESS_DB_USER", "redress"),
                Map.entry("REDRESS_DB_PASSWORD", stack.credential("database.password")),
                Map.entry("REDRESS_INTAKE_URL", stack.intake()),
                Map.entry("REDRESS_SURVEY_URL", stack.survey()),
                password("admin"),
                password("supervisor"),
                password("agent"),
                password("intake-service"),
                password("notification-service"),
                password("workflow-service"));
    }

    private Map.Entry<String, String> password(String account) {
        String variable = account.toUpperCase(Locale.ROOT).replace('-', '_');
        return Map.entry("REDRESS_" + variable + "_PASSWORD", stack.credential(account + ".password"));
    }

    Path log() {
        return stack.home().resolve(name + ".log");
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void awaitReady() {
        Eventually.within(Duration.ofMinutes(4), name + " is ready", () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended: see " + log());
            }
            return Http.anonymous()
                            .get(address() + "/actuator/health/readiness")
                            .status()
                    == 200;
        });
    }

    /** Drives its clock to this far ahead of the machine's. */
    void driveTo(Duration offset) {
        Http.Answer answer = operator.post(address() + "/internal/clock", Map.of("offset", offset.toString()));
        if (answer.status() != 200) {
            throw new IllegalStateException(name + ": " + answer.body());
        }
    }

    /** Events that its relay has sent: zero, while the other one has the lease. */
    double sent() {
        return operator.get(address() + "/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("redress_events_sent_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Signal 9: nothing is given back, nothing is finished. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
