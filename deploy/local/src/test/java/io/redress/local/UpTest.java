package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.realparts.Ports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process, with the parts that need no build of the services. */
class UpTest {

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private Home home;
    private Process launcher;

    @BeforeEach
    void freePorts() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = Home.open(directory.resolve("my home"));
        environment.put("REDRESS_HOME", home.directory().toString());
        environment.put("REDRESS_SERVICES", "none");
        for (Port port : Port.values()) {
            environment.put(port.variable(), String.valueOf(Ports.free()));
        }
    }

    @AfterEach
    void end() throws Exception {
        if (launcher != null && launcher.isAlive()) {
            launcher.destroy();
            assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        Leftovers.clear(home);
    }

    @Test
    void startsIsSeenRefusesASecondAndLeavesNothingBehindEvenWhenItIsKilled() throws Exception {
        launcher = start("up", "first.txt");
        awaitText("first.txt", "Redress is ready after");
        List<ProcessHandle> children = launcher.descendants().toList();
        assertThat(children).hasSizeGreaterThanOrEqualTo(3);

        assertThat(run("status"))
                .contains("exit 0")
                .contains("MB resident in all")
                .doesNotContain("down");
        assertThat(run("up")).contains("exit 1").contains("A stack already runs from " + home.directory());
        noSecretIsSeen(children);

        launcher.destroyForcibly().waitFor();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(run("status")).contains("exit 1").contains("not running");

        launcher = start("up", "second.txt");
        awaitText("second.txt", "Redress is ready after");
        assertThat(run("down")).contains("exit 0").contains("Stopped.");
        assertThat(launcher.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Recorded.all(home)).isEmpty();
        assertThat(run("down")).contains("exit 0").contains("Nothing was running.");
    }

    @Test
    void aTakenPortIsOneLine() throws Exception {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            environment.put("REDRESS_KAFKA_PORT", String.valueOf(taken.getLocalPort()));

            String said = run("up");

            assertThat(said).contains("exit 1").contains("REDRESS_KAFKA_PORT").hasLineCount(2);
        }
    }

    private void noSecretIsSeen(List<ProcessHandle> children) throws Exception {
        String password = Credentials.in(home).password("database");
        assertThat(children).noneMatch(child -> Recorded.commandLine(child).contains(password));
        assertThat(Files.readString(home.log("postgres"))).doesNotContain(password);
        assertThat(Files.readString(directory.resolve("first.txt"))).doesNotContain(password);
    }

    private String run(String command) throws Exception {
        Process process = start(command, "said.txt");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(directory.resolve("said.txt")) + "exit " + process.exitValue() + "\n";
    }

    /** Only {@code up} is told ports and services; the others know them from the stack. */
    private Process start(String command, String output) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Jvm.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", Main.class.getName(), command);
        builder.environment().put("REDRESS_HOME", home.directory().toString());
        if (command.equals("up")) {
            builder.environment().putAll(environment);
        }
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve(output).toFile())
                .start();
    }

    private void awaitText(String output, String text) {
        Path file = directory.resolve(output);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .failFast(() -> !launcher.isAlive())
                .until(() -> Files.readString(file, StandardCharsets.UTF_8).contains(text));
    }
}
