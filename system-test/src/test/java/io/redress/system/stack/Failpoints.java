package io.redress.system.stack;

import io.redress.system.failpoint.Failpoint;
import io.redress.system.failpoint.Kill;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Arms the moments at which a service of the stack is killed. */
public final class Failpoints {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path ARMED = TARGET.resolve("armed");

    private Failpoints() {}

    /** What makes every service carry the agent. */
    static Map<String, String> environment() throws IOException {
        Files.createDirectories(ARMED);
        Map<String, String> environment = new TreeMap<>();
        for (String service : new String[] {"INTAKE", "WORKFLOW", "NOTIFICATION", "SURVEY", "ARCHIVE"}) {
            Path armed = Files.createDirectories(ARMED.resolve(service));
            environment.put(
                    "REDRESS_JVM_OPTIONS_" + service,
                    "-javaagent:" + TARGET.resolve("agent/failpoints.jar") + "=" + armed);
        }
        return environment;
    }

    /** The next time {@code service} (upper case) comes to this moment, it is killed with signal 9. */
    public static void arm(String service, Failpoint moment) {
        try {
            Files.createFile(ARMED.resolve(service).resolve(moment.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the kill has happened: not before the process is gone, which may answer until then. */
    public static boolean struck(String service, Failpoint moment) {
        Path armed = ARMED.resolve(service).resolve(moment.name());
        if (Files.exists(armed)) {
            return false;
        }
        try {
            long victim = Long.parseLong(Files.readString(Kill.victim(armed)));
            Eventually.holds(
                    service + " is gone",
                    () -> ProcessHandle.of(victim)
                            .filter(ProcessHandle::isAlive)
                            .isEmpty());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
