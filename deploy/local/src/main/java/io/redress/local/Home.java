package io.redress.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

/** The directory that holds everything the local stack keeps. */
record Home(Path directory) {

    private static final long LONG_LOG = 10L << 20;

    /** Creates what is missing; one clear line when it cannot. */
    static Home open(Path directory) {
        Home home = new Home(directory.toAbsolutePath().normalize());
        try {
            Files.createDirectories(home.directory);
            for (Path part : new Path[] {home.data(), home.logs(), home.run()}) {
                Files.createDirectories(part);
            }
            Files.delete(Files.createTempFile(home.run(), "may-i-write", ""));
            home.keepPrivate();
        } catch (IOException e) {
            throw new Trouble(
                    "Cannot write to " + home.directory
                            + ": make it writable, or set REDRESS_HOME to a directory that is",
                    e);
        }
        return home;
    }

    /** What customers wrote lies below; only PostgreSQL's own directory has to be reached by another user. */
    private void keepPrivate() throws IOException {
        for (String kept : new String[] {"kafka", "mongo", "mail"}) {
            Files.createDirectories(data().resolve(kept));
            Files.setPosixFilePermissions(data().resolve(kept), PosixFilePermissions.fromString("rwx------"));
        }
        Files.setPosixFilePermissions(logs(), PosixFilePermissions.fromString("rwx------"));
    }

    Path data() {
        return directory.resolve("data");
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Puts long logs aside, so that they do not grow for ever; the one before is kept. */
    void turnLogs() throws IOException {
        try (Stream<Path> files = Files.list(logs())) {
            for (Path log :
                    (Iterable<Path>) files.filter(file -> file.toString().endsWith(".log"))::iterator) {
                if (Files.size(log) > LONG_LOG) {
                    Path before = log.resolveSibling(log.getFileName() + ".1");
                    Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    Path run() {
        return directory.resolve("run");
    }

    Path credentials() {
        return directory.resolve("credentials.properties");
    }

    /** How far the clocks are driven from the time of the machine; zero when nobody drove them. */
    Duration clockOffset() {
        try {
            return Files.exists(clock())
                    ? Duration.parse(Files.readString(clock()).strip())
                    : Duration.ZERO;
        } catch (IOException | DateTimeParseException e) {
            throw new Trouble(clock() + " does not hold a duration such as PT72H: remove it", e);
        }
    }

    void keepClockOffset(Duration offset) throws IOException {
        Files.writeString(clock(), offset + "\n");
    }

    private Path clock() {
        return directory.resolve("clock");
    }

    /** Writes a file that only its owner may read, from its first byte on. */
    static void writeSecret(Path file, String content) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                "secret",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
