package io.redress.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A service's jar, unpacked for a quick start, and beside it the archive of its classes that the JVM maps instead of
 * loading them. A new jar or another JDK gets new ones.
 */
record AppFiles(Path directory, Path jar, String mainClass) {

    /** Finds the built jar of a service and unpacks it unless that has been done. */
    static AppFiles of(Service service, Path root, Home home) throws IOException {
        Path built = built(service, root);
        String version = service.title() + "-" + contentOf(built);
        Path directory = home.run().resolve("apps").resolve(version);
        Path jar = directory.resolve(built.getFileName());
        if (!Files.exists(jar)) {
            removeOlder(directory.getParent(), service);
            unpack(built, directory);
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            return new AppFiles(
                    directory, jar, file.getManifest().getMainAttributes().getValue("Main-Class"));
        }
    }

    /** Reproducible builds give every jar the same date, so only what is in it tells one from another. */
    private static String contentOf(Path jar) throws IOException {
        CRC32 sum = new CRC32();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream().forEachOrdered(entry -> sum.update((entry.getName() + entry.getCrc()).getBytes(UTF_8)));
        }
        return Long.toHexString(sum.getValue());
    }

    static Path built(Service service, Path root) throws IOException {
        Path directory = service.jarDirectory(root);
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                return files.filter(file -> file.toString().endsWith("-exec.jar"))
                        .findFirst()
                        .orElseThrow(() -> notBuilt(service));
            }
        }
        throw notBuilt(service);
    }

    private static Trouble notBuilt(Service service) {
        return new Trouble(service.title() + " is not built: './redress up' builds it, or mvn package -DskipTests");
    }

    private static void unpack(Path built, Path directory) throws IOException {
        Files.createDirectories(directory.getParent());
        Path fresh = directory.resolveSibling(directory.getFileName() + ".part");
        delete(fresh);
        List<String> command = List.of(
                Jvm.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                built.toString(),
                "extract",
                "--destination",
                fresh.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Trouble("Cannot unpack " + built + ": build it anew");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while unpacking " + built, e);
        }
        Files.move(fresh, directory);
    }

    private static void removeOlder(Path apps, Service service) throws IOException {
        if (!Files.isDirectory(apps)) {
            return;
        }
        List<Path> older = new ArrayList<>();
        try (Stream<Path> all = Files.list(apps)) {
            all.filter(path -> path.getFileName().toString().startsWith(service.title() + "-"))
                    .forEach(older::add);
        }
        for (Path path : older) {
            delete(path);
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }

    Path archive() {
        return directory.resolve("classes-" + Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "_") + ".jsa");
    }

    String classPath() {
        return jar + java.io.File.pathSeparator + Jvm.tether();
    }
}
