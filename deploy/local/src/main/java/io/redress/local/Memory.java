package io.redress.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory processes hold. */
final class Memory {

    private static final long BYTES_PER_KILOBYTE = 1024;

    private Memory() {}

    /**
     * Resident bytes of a process and all below it; pages that several of them share are counted once where the system
     * tells (Linux).
     */
    static long residentBytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::one)
                .sum();
    }

    static long one(ProcessHandle process) {
        Path proc = Path.of("/proc", String.valueOf(process.pid()));
        try {
            if (Files.isReadable(proc.resolve("smaps_rollup"))) {
                return kilobytes(proc.resolve("smaps_rollup"), "Pss:");
            }
            if (Files.isReadable(proc.resolve("status"))) {
                return kilobytes(proc.resolve("status"), "VmRSS:");
            }
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
            String answer = new String(ps.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            return answer.isBlank() ? 0 : Long.parseLong(answer.strip()) * BYTES_PER_KILOBYTE;
        } catch (IOException e) {
            // it ended while we looked
            return 0;
        }
    }

    private static long kilobytes(Path file, String field) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(field)) {
                return Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KILOBYTE;
            }
        }
        return 0;
    }
}
