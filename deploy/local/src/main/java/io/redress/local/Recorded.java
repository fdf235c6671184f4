package io.redress.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process of the stack as noted in {@code run/}: enough to find it again, and to be sure that it is still the same one
 * before anybody ends it.
 *
 * @param startedMillis when the system started it; a later process with the same id has another value
 */
record Recorded(String part, long pid, long startedMillis) {

    static void write(Home home, String part, Process process) throws IOException {
        long started = started(process.toHandle());
        Files.writeString(file(home, part), process.pid() + " " + started + "\n");
    }

    static void forget(Home home, String part) throws IOException {
        Files.deleteIfExists(file(home, part));
    }

    static List<Recorded> all(Home home) throws IOException {
        List<Recorded> found = new ArrayList<>();
        if (!Files.isDirectory(home.run())) {
            return found;
        }
        try (Stream<Path> files = Files.list(home.run())) {
            for (Path file : (Iterable<Path>)
                    files.filter(name -> name.toString().endsWith(".pid")).sorted()::iterator) {
                read(file).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Recorded> read(Path file) throws IOException {
        String[] fields = Files.readString(file).strip().split(" ");
        if (fields.length != 2 || !fields[0].matches("\\d+") || !fields[1].matches("\\d+")) {
            return Optional.empty();
        }
        String part = file.getFileName().toString().replaceFirst("\\.pid$", "");
        return Optional.of(new Recorded(part, Long.parseLong(fields[0]), Long.parseLong(fields[1])));
    }

    private static Path file(Home home, String part) {
        return home.run().resolve(part + ".pid");
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** The process, if it still runs: same id, same start, and a command line that speaks of this home. */
    Optional<ProcessHandle> process(Home home) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process) == startedMillis)
                .filter(process -> speaksOf(home, process));
    }

    private static boolean speaksOf(Home home, ProcessHandle process) {
        return commandLine(process).contains(home.directory().toString());
    }

    static String commandLine(ProcessHandle process) {
        Path linux = Path.of("/proc/" + process.pid() + "/cmdline");
        try {
            if (Files.isReadable(linux)) {
                return new String(Files.readAllBytes(linux), StandardCharsets.UTF_8).replace('\0', ' ');
            }
        } catch (IOException e) {
            return "";
        }
        return process.info().commandLine().orElse("");
    }
}
