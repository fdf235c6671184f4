package io.redress.workflow.regime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether two replicas have the same files. What is shipped in the jar is left out: it changes with the jar. */
final class Fingerprint {

    private Fingerprint() {}

    /** Of the names and contents of all files in these places; null and blank ones are left out. */
    static String of(String... places) {
        MessageDigest digest = sha256();
        Stream.of(places)
                .filter(place -> place != null && !place.isBlank())
                .flatMap(place -> files(Path.of(place)).stream())
                .forEach(file -> {
                    digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(content(file));
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path place) {
        try (Stream<Path> found = Files.list(place)) {
            return found.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (NotDirectoryException e) {
            return List.of(place);
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be read", e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
