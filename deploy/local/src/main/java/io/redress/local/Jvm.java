package io.redress.local;

import io.redress.realparts.Tether;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Command lines for the JVMs of the stack: small and quick to start rather than fast at their peak, in a session of
 * their own, so that Ctrl-C reaches the launcher only and everything stops in order.
 */
final class Jvm {

    private Jvm() {}

    static List<String> command(Home home, int heapMegabytes, List<String> options, String classPath, String main) {
        List<String> command = new ArrayList<>(ownSession());
        command.add(java());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx" + heapMegabytes + "m"));
        command.addAll(List.of("-Xss512k", "-XX:ReservedCodeCacheSize=64m", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dredress.home=" + home.directory()));
        command.add("-XX:ErrorFile=" + home.log("crash-%p"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, Tether.class.getName(), main));
        return command;
    }

    static Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        // without this the C library keeps up to 64 MB of address space per thread, and much of it resident
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The jar that holds {@link Tether} and nothing that could get in a service's way. */
    static Path tether() {
        try {
            return Path.of(Tether.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ownSession() {
        return onPath("setsid") ? List.of("setsid") : List.of();
    }

    static boolean onPath(String tool) {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, tool))) {
                return true;
            }
        }
        return false;
    }
}
