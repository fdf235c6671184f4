package io.redress.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The whole of Redress as {@code ./redress up} starts it: real processes on ports and in a home of their own. One for
 * all system tests of a run, and others for those that need a time of their own; they stop with the JVM.
 */
public final class Stack {

    /** The root of the source tree. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Below the ports that outgoing connections take, so that none is gone again before a service opens it. */
    private static final int FIRST_PORT = 21_000;

    private static final Duration READY = Duration.ofMinutes(4);
    private static final List<String> PORTS = List.of(
            "REDRESS_KAFKA_PORT",
            "REDRESS_KAFKA_CONTROLLER_PORT",
            "REDRESS_MONGO_PORT",
            "REDRESS_DB_PORT",
            "REDRESS_SMTP_PORT",
            "REDRESS_IMAP_PORT",
            "REDRESS_MAILBOX_PORT",
            "REDRESS_INTAKE_PORT",
            "REDRESS_WORKFLOW_PORT",
            "REDRESS_NOTIFICATION_PORT",
            "REDRESS_SURVEY_PORT",
            "REDRESS_ARCHIVE_PORT");

    private static Stack running;

    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();
    private final Map<String, String> employed = new TreeMap<>();
    private Process launcher;

    private Stack(String homeName) throws IOException {
        home = ROOT.resolve("system-test/target").resolve(homeName);
        deleteTree(home);
        Files.createDirectories(home);
        environment.put("REDRESS_HOME", home.toString());
        int port = FIRST_PORT + new Random().nextInt(50) * 100;
        for (String name : PORTS) {
            port = nextFree(port + 1);
            environment.put(name, Integer.toString(port));
        }
        environment.putAll(Failpoints.environment());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private Stack start() throws IOException {
        launcher = redress("up").redirectOutput(home.resolve("up.out").toFile()).start();
        awaitReady();
        return this;
    }

    /** The running stack, started and waited for on the first call. */
    public static synchronized Stack up() {
        if (running == null) {
            try {
                running = new Stack("home").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** Another stack, whose clocks have already been driven to show this instant (or another past one) when it starts. */
    public static Stack upAt(String homeName, Instant instant) {
        return upAt(homeName, instant, Map.of());
    }

    /**
     * The same, with more people.
     *
     * @param staff agents beside those that every stack has: by user name, the task groups that they work for
     */
    public static Stack upAt(String homeName, Instant instant, Map<String, List<String>> staff) {
        try {
            Stack stack = new Stack(homeName);
            staff.forEach(stack::employ);
            stack.environment.put("REDRESS_TRAINING", "off");
            Files.writeString(
                    stack.home.resolve("clock"),
                    Duration.between(Instant.now(), instant).truncatedTo(ChronoUnit.SECONDS) + "\n");
            return stack.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another stack with the stores, the broker and these services only; whoever wants the others starts them. */
    public static Stack partly(String homeName, String services) {
        return partly(homeName, services, Map.of());
    }

    /** The same, with settings of its own by their environment names. */
    public static Stack partly(String homeName, String services, Map<String, String> settings) {
        try {
            Stack stack = new Stack(homeName);
            stack.environment.putAll(settings);
            stack.environment.put("REDRESS_TRAINING", "off");
            stack.environment.put("REDRESS_SERVICES", services);
            return stack.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an operator adds an account: in the environment of the services. */
    private void employ(String user, List<String> groups) {
        String account = "REDRESS_DOORS_ACCOUNTS_" + user.toUpperCase(Locale.ROOT) + "_";
        String password = UUID.randomUUID().toString();
        environment.put(account + "PASSWORD", password);
        environment.put(account + "ROLES", "AGENT");
        environment.put(account + "GROUPS", String.join(",", groups));
        employed.put(user + ".password", password);
    }

    /** Where the stack keeps data, logs and credentials. */
    public Path home() {
        return home;
    }

    public String intake() {
        return url("REDRESS_INTAKE_PORT");
    }

    public String workflow() {
        return url("REDRESS_WORKFLOW_PORT");
    }

    public String notification() {
        return url("REDRESS_NOTIFICATION_PORT");
    }

    public String survey() {
        return url("REDRESS_SURVEY_PORT");
    }

    public String archive() {
        return url("REDRESS_ARCHIVE_PORT");
    }

    public String mailbox() {
        return url("REDRESS_MAILBOX_PORT");
    }

    public int port(String name) {
        return Integer.parseInt(environment.get(name));
    }

    /** A generated secret, such as {@code agent.password}. */
    public String credential(String name) {
        Properties credentials = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("credentials.properties"))) {
            credentials.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String value = employed.getOrDefault(name, credentials.getProperty(name));
        if (value == null) {
            throw new IllegalArgumentException("no credential " + name);
        }
        return value;
    }

    /** The answer of a command of the script: exit status and everything it printed. */
    public record Answer(int status, String output) {}

    /** Runs {@code ./redress <arguments>} against this stack. */
    public Answer run(String... arguments) {
        try {
            Path output = Files.createTempFile(home, "command", ".out");
            Process process = redress(arguments).redirectOutput(output.toFile()).start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException(String.join(" ", arguments) + " takes more than ten minutes");
            }
            return new Answer(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Drives the clocks of all services to this instant; where they are there already, they stay. */
    public void driveTo(Instant instant) {
        Answer driven = run("clock", instant.toString());
        if (driven.status() != 0 && !driven.output().contains("already")) {
            throw new IllegalStateException("clock " + instant + ": " + driven.output());
        }
    }

    /** What {@code up} has printed so far. */
    public String printed() {
        try {
            return Files.readString(home.resolve("up.out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running process of a part, by a word of its command line such as {@code intake-service}. */
    public ProcessHandle process(String word) {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    String line = process.info().commandLine().orElse("");
                    return line.contains(word) && line.contains(home.toString());
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process " + word));
    }

    private ProcessBuilder redress(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ROOT.resolve("redress").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }

    /** A port that nobody has. */
    public static int freePort() {
        try {
            return nextFree(FIRST_PORT + new Random().nextInt(50) * 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int nextFree(int from) throws IOException {
        for (int port = from; ; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
    }

    /** Waits until every part is ready, as {@code ./redress status} sees it. */
    public void awaitReady() {
        Eventually.within(READY, "the stack is ready", () -> {
            if (!launcher.isAlive()) {
                throw new IllegalStateException("./redress up ended: " + printed());
            }
            return run("status").status() == 0;
        });
    }

    /** Ends it and everything it started. */
    public void stop() {
        if (launcher == null) {
            return;
        }
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String url(String port) {
        return "http://127.0.0.1:" + environment.get(port);
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
